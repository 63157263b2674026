/** A day of the calendar without a clock: "2026-03-12". */
export type Day = string;

export interface DayParts {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

export interface InstantParts extends DayParts {
  hour: number;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      hourCycle: "h23",
    });
    formats.set(zone, format);
  }
  return format;
}

/** What the wall calendar and clock of the zone show at that instant. */
export function partsIn(instant: Date, zone: string): InstantParts {
  const found: Record<string, number> = {};
  for (const part of formatIn(zone).formatToParts(instant)) found[part.type] = Number(part.value);
  return {
    year: found.year ?? 0,
    month: found.month ?? 1,
    day: found.day ?? 1,
    hour: found.hour ?? 0,
    minute: found.minute ?? 0,
  };
}

/** The day it is in the zone at that instant. A database `date` (midnight in UTC) is read with zone "UTC". */
export function dayIn(instant: Date, zone: string): Day {
  const { year, month, day } = partsIn(instant, zone);
  return dayFrom({ year, month, day });
}

export function dayFrom({ year, month, day }: DayParts): Day {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

export function partsOfDay(day: Day): DayParts {
  const [year, month, date] = day.split("-").map(Number);
  return { year: year ?? 0, month: month ?? 1, day: date ?? 1 };
}

/** Monday is 0. */
export function weekdayOf({ year, month, day }: DayParts): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  const at = (day: Day) => Date.parse(`${day}T00:00:00Z`);
  return Math.round((at(to) - at(from)) / 86_400_000);
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last one of a month that is too short. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: date } = partsOfDay(day);
  const last = new Date(Date.UTC(year, month + count, 0));
  return dayFrom({
    year: last.getUTCFullYear(),
    month: last.getUTCMonth() + 1,
    day: Math.min(date, last.getUTCDate()),
  });
}

/** The instant at which the zone's wall clock shows that day and time ("14:30"). */
export function instantAt(day: Day, time: string, zone: string): Date {
  const guess = Date.parse(`${day}T${time.length === 5 ? time : "00:00"}:00Z`);
  const shownAt = (instant: number) => {
    const { year, month, day: date, hour, minute } = partsIn(new Date(instant), zone);
    return Date.UTC(year, month - 1, date, hour, minute);
  };
  const first = guess - (shownAt(guess) - guess);
  return new Date(first - (shownAt(first) - guess));
}
