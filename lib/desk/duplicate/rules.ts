export type DuplicateRefusal =
  | "same_record"
  | "record_closed"
  | "own_record"
  | "both_host"
  | "other_province"
  | "live_twice"
  | "places_overlap"
  | "schools_overlap"
  | "erasure_asked";

type Pair = { firstId: string; secondId: string; keptId: string };

/** Which of the two stays and which leads to it; null where what stays is neither, or both are one. */
export function sidesOf({ firstId, secondId, keptId }: Pair): { keptId: string; mergedId: string } | null {
  if (firstId === secondId || (keptId !== firstId && keptId !== secondId)) return null;
  return { keptId, mergedId: keptId === firstId ? secondId : firstId };
}

type SchoolSide = { closedOn: Date | null; provinceId: string; hostsCentre: boolean };

export function schoolMergeRefusal(first: SchoolSide, second: SchoolSide): DuplicateRefusal | null {
  if (first.closedOn !== null || second.closedOn !== null) return "record_closed";
  if (first.provinceId !== second.provinceId) return "other_province";
  return first.hostsCentre && second.hostsCentre ? "both_host" : null;
}

/** A row with a period from its first day to the first day after it; `key` says of what. */
export type Line = { id: string; key: string; startsOn: Date; endsOn: Date | null; isKept: boolean };

export type United = {
  /** Rows that stand in another one now. */
  removed: string[];
  /** Rows whose period grew. */
  grown: { id: string; startsOn: Date; endsOn: Date | null }[];
  /** All that stay, as they stand now. */
  lines: Line[];
};

const isBefore = (end: Date | null, start: Date) => end !== null && end <= start;
const later = (a: Date | null, b: Date | null) => (a === null || b === null ? null : a > b ? a : b);

/** Periods of one thing that overlap become one, in the row of the record that stays where it has one. */
export function unite(lines: readonly Line[]): United {
  const sorted = [...lines].sort(
    (a, b) => a.key.localeCompare(b.key) || a.startsOn.getTime() - b.startsOn.getTime(),
  );
  const groups: Line[][] = [];
  let end: Date | null = null;
  for (const line of sorted) {
    const group = groups.at(-1);
    if (group?.[0] && group[0].key === line.key && !isBefore(end, line.startsOn)) {
      group.push(line);
      end = later(end, line.endsOn);
    } else {
      groups.push([line]);
      end = line.endsOn;
    }
  }
  const united: United = { removed: [], grown: [], lines: [] };
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    const stays = group.find(({ isKept }) => isKept) ?? first;
    const endsOn = group.reduce<Date | null>((last, line) => later(last, line.endsOn), first.endsOn);
    united.removed.push(...group.filter((line) => line !== stays).map(({ id }) => id));
    if (group.length > 1) united.grown.push({ id: stays.id, startsOn: first.startsOn, endsOn });
    united.lines.push({ ...stays, startsOn: first.startsOn, endsOn });
  }
  return united;
}

/** Whether two periods of different things hold at once: nobody works at two schools at a time (rule 1). */
export function overlapAcross(lines: readonly Line[]): boolean {
  return lines.some((a, i) =>
    lines
      .slice(i + 1)
      .some((b) => a.key !== b.key && !isBefore(a.endsOn, b.startsOn) && !isBefore(b.endsOn, a.startsOn)),
  );
}

type Booking = {
  courseId: string;
  isLive: boolean;
  hasPlace: boolean;
  slots: readonly { startsAt: Date; endsAt: Date }[];
};

type PersonSide = {
  isOpen: boolean;
  hasAskedErasure: boolean;
  bookings: readonly Booking[];
};

/** What stands against putting two people together; their schools are asked apart, with `overlapAcross`. */
export function personMergeRefusal(first: PersonSide, second: PersonSide): DuplicateRefusal | null {
  if (!first.isOpen || !second.isOpen) return "record_closed";
  if (first.hasAskedErasure || second.hasAskedErasure) return "erasure_asked";
  for (const a of first.bookings) {
    for (const b of second.bookings) {
      if (a.isLive && b.isLive && a.courseId === b.courseId) return "live_twice";
      const meet = a.slots.some((x) => b.slots.some((y) => x.startsAt < y.endsAt && y.startsAt < x.endsAt));
      if (a.hasPlace && b.hasPlace && meet) return "places_overlap";
    }
  }
  return null;
}
