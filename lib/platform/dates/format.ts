import type { Locale } from "@/lib/platform/i18n/locales";
import { dayIn, daysBetween, partsIn, partsOfDay, weekdayOf, type Day, type DayParts } from "./calendar";
import { MONTHS, RELATIVE, SHORT_MONTHS, WEEKDAYS, ZONE_NAMES } from "./words";

/** Whose words and whose clock. */
export interface Reader {
  locale: Locale;
  /** IANA name, such as "Europe/Istanbul" */
  zone: string;
}

type DayLike = Date | Day;

function partsOf(value: DayLike, zone: string): DayParts {
  return typeof value === "string" ? partsOfDay(value) : partsIn(value, zone);
}

/** "12 Mart 2026" · "12 March 2026" · "12 mart 2026" */
export function formatDate(value: DayLike, { locale, zone }: Reader): string {
  const { year, month, day } = partsOf(value, zone);
  return `${day} ${MONTHS[locale][month - 1]} ${year}`;
}

/** "12 Mar 2026", for tables. */
export function formatShortDate(value: DayLike, { locale, zone }: Reader): string {
  const { year, month, day } = partsOf(value, zone);
  return `${day} ${SHORT_MONTHS[locale][month - 1]} ${year}`;
}

/** "12 Mart 2026 Perşembe" · "Thursday 12 March 2026" · "12 mart 2026, cümə axşamı" */
export function formatLongDate(value: DayLike, reader: Reader): string {
  const weekday = WEEKDAYS[reader.locale][weekdayOf(partsOf(value, reader.zone))];
  const date = formatDate(value, reader);
  if (reader.locale === "en") return `${weekday} ${date}`;
  return reader.locale === "az" ? `${date}, ${weekday}` : `${date} ${weekday}`;
}

/** "Mart 2026" */
export function formatMonth(value: DayLike, { locale, zone }: Reader): string {
  const { year, month } = partsOf(value, zone);
  return `${MONTHS[locale][month - 1]} ${year}`;
}

/** "Mar", and "Oca 2026" where a year begins: under a chart. */
export function formatShortMonth(value: DayLike, { locale, zone }: Reader): string {
  const { year, month } = partsOf(value, zone);
  const name = SHORT_MONTHS[locale][month - 1] ?? "";
  return month === 1 ? `${name} ${year}` : name;
}

/** "14.30" in Turkish, "14:30" otherwise; an instant, or a wall time such as "14:30". */
export function formatTime(value: Date | string, { locale, zone }: Reader): string {
  let hour: number | string | undefined;
  let minute: number | string | undefined;
  if (typeof value === "string") [hour, minute] = value.split(":");
  else ({ hour, minute } = partsIn(value, zone));
  const two = (n: number | string | undefined) => String(n ?? 0).padStart(2, "0");
  return `${two(hour)}${locale === "tr" ? "." : ":"}${two(minute)}`;
}

/** "09.00–16.30" */
export function formatTimeRange(from: Date | string, to: Date | string, reader: Reader): string {
  return `${formatTime(from, reader)}–${formatTime(to, reader)}`;
}

/** "Türkiye saati"; a zone without a name of ours by its own. */
export function zoneName({ locale, zone }: Reader): string {
  return ZONE_NAMES[zone]?.[locale] ?? zone;
}

/** "12 Mart 2026 Perşembe, 14.30 (Türkiye saati)" */
export function formatInstant(value: Date, reader: Reader): string {
  return `${formatLongDate(value, reader)}, ${formatTime(value, reader)} (${zoneName(reader)})`;
}

/** "12 Mar 2026, 14.30", for tables and logs. */
export function formatShortInstant(value: Date, reader: Reader): string {
  return `${formatShortDate(value, reader)}, ${formatTime(value, reader)}`;
}

/** "12–14 Mart 2026", "30 Mart – 2 Nisan 2026", "30 Aralık 2026 – 2 Ocak 2027"; one day stays one. */
export function formatDateRange(from: DayLike, to: DayLike, reader: Reader): string {
  const a = partsOf(from, reader.zone);
  const b = partsOf(to, reader.zone);
  if (a.year !== b.year) return `${formatDate(from, reader)} – ${formatDate(to, reader)}`;
  if (a.month !== b.month)
    return `${a.day} ${MONTHS[reader.locale][a.month - 1]} – ${formatDate(to, reader)}`;
  return a.day === b.day ? formatDate(from, reader) : `${a.day}–${formatDate(to, reader)}`;
}

/** "bugün", "yarın", "3 gün sonra", "2 hafta önce": by the zone's calendar, not by 24 hours. */
export function relativeDay(value: DayLike, now: Date, { locale, zone }: Reader): string {
  const words = RELATIVE[locale];
  const day = typeof value === "string" ? value : dayIn(value, zone);
  const days = daysBetween(dayIn(now, zone), day);
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  if (days === -1) return words.yesterday;
  const size = Math.abs(days);
  const future = days > 0;
  if (size < 14) return future ? words.inDays(size) : words.daysAgo(size);
  if (size < 60) return future ? words.inWeeks(Math.round(size / 7)) : words.weeksAgo(Math.round(size / 7));
  return future ? words.inMonths(Math.round(size / 30.44)) : words.monthsAgo(Math.round(size / 30.44));
}

/** "3 saat sonra", "20 dakika önce", for deadlines; from two days on the day's words. */
export function relativeInstant(value: Date, now: Date, reader: Reader): string {
  const words = RELATIVE[reader.locale];
  const minutes = Math.round((value.getTime() - now.getTime()) / 60_000);
  const size = Math.abs(minutes);
  const future = minutes > 0;
  if (size === 0) return words.now;
  if (size < 60) return future ? words.inMinutes(size) : words.minutesAgo(size);
  if (size < 48 * 60) {
    const hours = Math.round(size / 60);
    return future ? words.inHours(hours) : words.hoursAgo(hours);
  }
  return relativeDay(value, now, reader);
}
