/** What is looked for. `never`: the database and the rules forbid it, so that one found is a fault of the portal's. */
export const CHECKS = [
  "overbooked",
  "free_seat_beside_waiting",
  "overlapping_places",
  "duplicate_people",
  "duplicate_schools",
  "centre_without_coordinator",
  "centre_unconfirmed",
  "unsure_facts",
  "untranslated_fields",
  "members_at_closed_school",
  "school_without_principal",
  "school_unconfirmed",
  "unsure_schools",
  "claims_waiting",
  "session_not_closed",
  "mail_not_arrived",
] as const;
export type Check = (typeof CHECKS)[number];

export const NEVER = [
  "overbooked",
  "free_seat_beside_waiting",
  "overlapping_places",
] as const satisfies readonly Check[];

/** Days after which something that waits counts as forgotten. [D] */
export const WAITING_DAYS = 14;
/** How many rows of a check are shown; the count is of all. */
export const ROWS_SHOWN = 10;

/** One row to look at: what it is called, the id of what has to be mended and, of a double one, the other. */
export type FoundRow = { id: string; label: string; about: string | null; other?: string | null };
export type Counted = { check: Check; count: number };
export type Found = Counted & { rows: FoundRow[] };

/** What must never be comes first, then the longest lists; what is clean falls out. */
export function inOrder<One extends Counted>(found: readonly One[]): One[] {
  const isNever = (check: Check) => (NEVER as readonly Check[]).includes(check);
  return found
    .filter((one) => one.count > 0)
    .sort((a, b) => Number(isNever(b.check)) - Number(isNever(a.check)) || b.count - a.count);
}

/** Checks that found nothing. */
export function clean(found: readonly Counted[]): Check[] {
  return found.filter((one) => one.count === 0).map((one) => one.check);
}
