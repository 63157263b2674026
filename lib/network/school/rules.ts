export const SCHOOL_NAME_MAX = 160;

export const CLOSE_REASON_MAX = 300;

export type SchoolRefusal =
  | "school_changed_meanwhile"
  | "school_closed"
  | "district_elsewhere"
  | "not_yours"
  | "closing_in_future"
  | "hosts_centre"
  | "school_open"
  | "school_merged";

type Closing = { closedOn: Date | null; mergedIntoId: string | null; hostsOpenCentre: boolean };

/** A fact is not in the future (rule 29), and a centre does not lose its house. */
export function closeRefusal(school: Closing, on: Date, today: Date): SchoolRefusal | null {
  if (school.closedOn !== null) return "school_closed";
  if (on > today) return "closing_in_future";
  return school.hostsOpenCentre ? "hosts_centre" : null;
}

export function reopenRefusal(school: Pick<Closing, "closedOn" | "mergedIntoId">): SchoolRefusal | null {
  if (school.mergedIntoId !== null) return "school_merged";
  return school.closedOn === null ? "school_open" : null;
}

/** A school is changed only by whoever read its newest version. */
export function schoolEditRefusal(
  school: { version: number; closedOn: Date | null },
  seenVersion: number,
  today: Date,
): SchoolRefusal | null {
  if (school.closedOn !== null && school.closedOn <= today) return "school_closed";
  return school.version === seenVersion ? null : "school_changed_meanwhile";
}
