import { geoDistance } from "d3-geo";

/** Degrees; null where nobody knows. */
export type Place = { latitude: number | null; longitude: number | null };

/** Mean radius of the earth (IUGG). */
const EARTH_KILOMETRES = 6371.0088;

/** As the crow flies, in whole kilometres; null where one of the two has no coordinates. */
export function distanceInKilometres(from: Place, to: Place): number | null {
  if (from.latitude === null || from.longitude === null) return null;
  if (to.latitude === null || to.longitude === null) return null;
  const radians = geoDistance([from.longitude, from.latitude], [to.longitude, to.latitude]);
  return Math.round(radians * EARTH_KILOMETRES);
}

export type Near<T> = { place: T; kilometres: number };

/** Those with coordinates, nearest first; equal distances keep their order. */
export function byDistance<T extends Place>(from: Place, places: readonly T[]): Near<T>[] {
  return places
    .map((place) => ({ place, kilometres: distanceInKilometres(from, place) }))
    .filter((near): near is Near<T> => near.kilometres !== null)
    .sort((a, b) => a.kilometres - b.kilometres);
}

export function nearestTo<T extends Place>(from: Place, places: readonly T[]): Near<T> | null {
  return byDistance(from, places)[0] ?? null;
}

/** Pilot and host are different things: a host province has at least one open centre. */
export function provinceKind(province: {
  isPilot: boolean;
  centreCount: number;
}): "host" | "pilot" | "other" {
  if (province.centreCount > 0) return "host";
  return province.isPilot ? "pilot" : "other";
}
