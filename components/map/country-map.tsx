import { MapProvinces } from "./map-provinces";
import { mapFrame, type MapFrame } from "./projection";

export interface MapProvince {
  /** The row's `mapId`; several ids in one text are drawn as one province. */
  mapId: string;
  /** The province's page, with its language. */
  href: string;
  /** Name and figures in words: "Kocaeli: pilot il, 2 merkez, 120 öğretmen". Read aloud, and shown when pointed at. */
  words: string;
  /** From `stepsFor`; 0 where there is nothing to show. */
  step: 0 | 1 | 2 | 3 | 4 | 5;
  /** Hatched, so that it is seen without colour too. */
  pilot?: boolean;
  /** Centres in it: drawn as a star, with the number when there is more than one. */
  centres?: number;
}

export interface MapMarker {
  longitude: number;
  latitude: number;
}

/** A line between two provinces, by their map ids. */
export interface MapLink {
  id: string;
  from: string;
  to: string;
}

interface CountryMapProps {
  /** ISO code of the country; nothing is drawn for one without outlines. */
  countryCode: string;
  /** What the map shows, in a sentence. */
  label: string;
  provinces: MapProvince[];
  /** Places as dots; what they are must stand in the list beside the map. */
  markers?: MapMarker[];
  /** What they join must stand in the list beside the map. */
  links?: MapLink[];
  /** Draws the outlines of all other provinces too, as ground without links. */
  withGround?: boolean;
}

/** Room above the country for the words of the province pointed at. */
const READOUT = 46;

/**
 * The country as links, one for each province; beside it belongs the same as a list. Outlines stand once in
 * `public/` and are used from there, so that a page stays small.
 */
export function CountryMap({
  countryCode,
  label,
  provinces,
  markers = [],
  links = [],
  withGround,
}: CountryMapProps) {
  const frame = mapFrame(countryCode);
  if (!frame) return null;
  const { file, width, height, project } = frame;
  return (
    <nav aria-label={label} className="country-map">
      <svg viewBox={`-6 ${-READOUT} ${width + 12} ${height + READOUT + 8}`} className="block h-auto w-full">
        <defs>
          <pattern
            id="map-hatch"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="7" className="map-hatch-line" />
          </pattern>
        </defs>
        {withGround ? ground(frame, provinces) : null}
        <MapProvinces
          file={file}
          provinces={provinces.map(({ mapId, href, words, step, pilot }) => ({
            mapId,
            href,
            words,
            step,
            pilot: pilot || undefined,
          }))}
          place={{ x: width / 2, y: -READOUT + 30 }}
        />
        {links.map((link) => line(frame, link))}
        {provinces.map(({ mapId, centres }) => (centres ? star(frame, mapId, centres) : null))}
        {markers.map(({ longitude, latitude }) => {
          const [cx, cy] = project(longitude, latitude).map((n) => Math.round(n));
          return <circle key={`${longitude} ${latitude}`} cx={cx} cy={cy} r="5" className="map-dot" />;
        })}
      </svg>
    </nav>
  );
}

/** Outlines of the provinces that are not among the links. */
function ground({ file, anchors }: MapFrame, provinces: MapProvince[]) {
  const drawn = new Set(provinces.flatMap(({ mapId }) => mapId.split(" ")));
  return (
    <g aria-hidden="true">
      {Object.keys(anchors)
        .filter((id) => !drawn.has(id))
        .map((id) => (
          <use key={id} href={`${file}#${id}`} className="map-province map-step-0" />
        ))}
    </g>
  );
}

/** A bow between two provinces' middles, so that lines along the same way stay apart. */
function line({ anchors }: MapFrame, { id, from, to }: MapLink) {
  const [x1 = 0, y1 = 0] = anchors[from.split(" ")[0] ?? ""] ?? [];
  const [x2 = 0, y2 = 0] = anchors[to.split(" ")[0] ?? ""] ?? [];
  const bend = { x: (x1 + x2) / 2 - (y2 - y1) / 8, y: (y1 + y2) / 2 + (x2 - x1) / 8 };
  const path = [x1, y1, bend.x, bend.y, x2, y2].map((n) => Math.round(n));
  return (
    <g key={id} aria-hidden="true" className="map-line">
      <path d={`M${path[0]} ${path[1]}Q${path[2]} ${path[3]} ${path[4]} ${path[5]}`} />
      <circle cx={path[0]} cy={path[1]} r="4" />
      <circle cx={path[4]} cy={path[5]} r="4" />
    </g>
  );
}

const STAR = Array.from({ length: 16 }, (_, i) => {
  const reach = i % 2 ? 0.77 : 1;
  const angle = (i * Math.PI) / 8;
  return [reach * Math.cos(angle), reach * Math.sin(angle)] as const;
});

function star({ anchors }: MapFrame, mapId: string, centres: number) {
  const [x = 0, y = 0] = anchors[mapId.split(" ")[0] ?? ""] ?? [];
  const size = centres > 1 ? 13 : 9;
  const points = STAR.map(
    ([sx, sy]) => `${Math.round((x + size * sx) * 10) / 10},${Math.round((y + size * sy) * 10) / 10}`,
  );
  return (
    <g key={`${mapId}-star`} aria-hidden="true" className="map-marker">
      <polygon points={points.join(" ")} className="map-star" />
      {centres > 1 ? (
        <text x={x} y={y + 4.5} className="map-star-number">
          {centres}
        </text>
      ) : null}
    </g>
  );
}

export interface LegendStep {
  step: 1 | 2 | 3 | 4 | 5;
  from: number;
  to: number;
}

interface MapLegendProps {
  /** What the colour counts, such as "Eğitilen öğretmen". */
  title: string;
  ranges: LegendStep[];
  words: { none: string; pilot: string; host: string };
}

/** What the colours and signs of the map mean. */
export function MapLegend({ title, ranges, words }: MapLegendProps) {
  return (
    <ul className="map-legend" aria-label={title}>
      <li className="font-[600]">{title}</li>
      <li>
        <svg viewBox="0 0 20 14" className="map-swatch" aria-hidden="true">
          <rect width="20" height="14" className="map-province map-step-0" />
        </svg>
        {words.none}
      </li>
      {ranges.map(({ step, from, to }) => (
        <li key={step}>
          <svg viewBox="0 0 20 14" className="map-swatch" aria-hidden="true">
            <rect width="20" height="14" className={`map-province map-step-${step}`} />
          </svg>
          {from === to ? from : `${from}–${to}`}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 20 14" className="map-swatch" aria-hidden="true">
          <rect width="20" height="14" className="map-province map-step-0" />
          <path d="M-2 8l10-10M2 14l14-14M10 16l14-14" className="map-hatch-line" />
        </svg>
        {words.pilot}
      </li>
      <li>
        <svg viewBox="-10 -10 20 20" className="map-swatch" aria-hidden="true">
          <polygon
            points={STAR.map(([x, y]) => `${(x * 9).toFixed(1)},${(y * 9).toFixed(1)}`).join(" ")}
            className="map-star"
          />
        </svg>
        {words.host}
      </li>
    </ul>
  );
}
