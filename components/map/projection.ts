import { geoConicConformal } from "d3-geo";
import az from "./map-az.json";
import tr from "./map-tr.json";

type Point = [number, number];

export interface MapFrame {
  /** Where the outlines are. */
  file: string;
  width: number;
  height: number;
  /** The middle of each province, by its map id. */
  anchors: Record<string, number[] | undefined>;
  project: (longitude: number, latitude: number) => Point;
}

const data = { TR: tr, AZ: az };

export type MapCountry = keyof typeof data;

/** The map of a country by its ISO code; null where no outlines are drawn. */
export function mapFrame(countryCode: string): MapFrame | null {
  if (!(countryCode in data)) return null;
  const { width, height, anchors, middle, scale, translate, parallels } = data[countryCode as MapCountry];
  const projection = geoConicConformal()
    .parallels(parallels as Point)
    .rotate([-middle, 0])
    .scale(scale)
    .translate(translate as Point);
  return {
    file: `/map-${countryCode.toLowerCase()}.svg`,
    width,
    height,
    anchors,
    project: (longitude, latitude) => projection([longitude, latitude]) ?? [0, 0],
  };
}
