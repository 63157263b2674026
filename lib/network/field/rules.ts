/** A vocational field is covered when an open centre lists it; a general subject is not a field to cover (rule 6). */
export function isCoveredField(field: { isGeneralSubject: boolean; centreCount: number }): boolean {
  return !field.isGeneralSubject && field.centreCount > 0;
}

/** How the network reaches a place in one field. */
export type Reach = "centre" | "near" | "far" | "none";

/** Up to this many kilometres a centre elsewhere counts as near. [D] */
export const NEAR_KILOMETRES = 250;

/** `kilometres` to the nearest centre of the field, or null where there is none. */
export function reachOf(hasCentre: boolean, kilometres: number | null): Reach {
  if (hasCentre) return "centre";
  if (kilometres === null) return "none";
  return kilometres <= NEAR_KILOMETRES ? "near" : "far";
}
