export type DateParts = { year: number; month: number; day: number };

/** Whole numbers in the digits 0-9 alone: no sign but a minus, no separators, no exponent, within a safe range. */
export function readDigits(given: string): number | null {
  return /^-?[0-9]{1,15}$/.test(given) ? Number(given) + 0 : null;
}

/** The three numbers of a date, from three inputs or one ISO text. */
export function toDate(raw: unknown): DateParts | "incomplete" | null {
  if (typeof raw === "string") {
    const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(raw.trim());
    return match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  }
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return null;
  const given = raw as Record<string, unknown>;
  const texts = [given.year, given.month, given.day].map((part) =>
    typeof part === "string" ? part.trim() : "",
  );
  if (texts.some((part) => part === "")) return "incomplete";
  const [year, month, day] = texts as [string, string, string];
  if (!/^[0-9]{4}$/.test(year) || !/^[0-9]{1,2}$/.test(month) || !/^[0-9]{1,2}$/.test(day)) return null;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

export function isRealDate({ year, month, day }: DateParts): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}
