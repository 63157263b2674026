export const SCHOOL_NAME_MAX = 160;

export type SchoolRefusal = "school_changed_meanwhile" | "school_closed" | "district_elsewhere" | "not_yours";

/** A school is changed only by whoever read its newest version. */
export function schoolEditRefusal(
  school: { version: number; closedOn: Date | null },
  seenVersion: number,
  today: Date,
): SchoolRefusal | null {
  if (school.closedOn !== null && school.closedOn <= today) return "school_closed";
  return school.version === seenVersion ? null : "school_changed_meanwhile";
}
