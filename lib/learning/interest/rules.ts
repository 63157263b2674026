import { addDays, type Day } from "@/lib/platform/dates/calendar";

export type InterestRefusal = "interest_has_dates" | "interest_province_unknown";

/** Days between the offer and the first day that is proposed: time to publish it and to apply. [D] */
export const DAYS_AHEAD = 30;
/** How far on a free day is looked for. */
const DAYS_LOOKED = 60;

/** The first working day from `DAYS_AHEAD` on that none of the centre's sessions takes; else that first day itself. */
export function proposedDay(today: Day, taken: readonly { from: Day; to: Day }[]): Day {
  const first = workingDay(addDays(today, DAYS_AHEAD));
  for (let ahead = 0; ahead < DAYS_LOOKED; ahead++) {
    const day = addDays(first, ahead);
    if (day === workingDay(day) && !taken.some(({ from, to }) => from <= day && day <= to)) return day;
  }
  return first;
}

/** The day itself, or the Monday after a weekend. */
function workingDay(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** Where most wait; of equals the centre's own province, then the first. */
export function proposedProvince(
  waiting: readonly { provinceId: string | null; people: number }[],
  own: string,
): string {
  const best = waiting.reduce<{ provinceId: string; people: number }>(
    (most, row) =>
      row.provinceId !== null &&
      (row.people > most.people || (row.people === most.people && row.provinceId === own))
        ? { provinceId: row.provinceId, people: row.people }
        : most,
    { provinceId: own, people: 0 },
  );
  return best.provinceId;
}
