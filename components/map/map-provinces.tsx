"use client";

import type { MapProvince } from "./country-map";

interface MapProvincesProps {
  /** Where the outlines stand. */
  file: string;
  provinces: Omit<MapProvince, "centres">[];
  /** Where the words of the province pointed at are written. */
  place: { x: number; y: number };
}

/** The provinces as links. Written out here, so that what crosses to the page beside the markup is a line for each. */
export function MapProvinces({ file, provinces, place }: MapProvincesProps) {
  return provinces.map(({ mapId, href, words, step, pilot }) => (
    <a key={mapId} href={href} className="map-link">
      {mapId.split(" ").map((id) => (
        <use key={id} href={`${file}#${id}`} className={`map-province map-step-${step}`} />
      ))}
      {pilot
        ? mapId
            .split(" ")
            .map((id) => (
              <use
                key={`${id}-hatch`}
                href={`${file}#${id}`}
                fill="url(#map-hatch)"
                className="map-hatched"
              />
            ))
        : null}
      <text x={place.x} y={place.y} className="map-words">
        {words}
      </text>
    </a>
  ));
}
