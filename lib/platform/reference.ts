const LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `T-2026-7F3KQ2M9`: a number to speak of, without letters that are mistaken for each other. */
export function referenceOf(prefix: string, year: string, random: Uint8Array): string {
  const letters = Array.from(random, (byte) => LETTERS[byte % LETTERS.length]).join("");
  return `${prefix}-${year}-${letters}`;
}
