/**
 * The same folding as the database's `search_fold()`: what people type meets what is stored, in whatever
 * case and with or without marks. A column `search` holds the folded text; see `prisma/migrations`.
 */

const TURKIC: Record<string, string> = { İ: "i", I: "i", ı: "i", Ə: "e", ə: "e" };

/** Letters without a mark to take off, as PostgreSQL's unaccent writes them. */
// prettier-ignore
const LETTERS: Record<string, string> = {
  ß: "ss", ẞ: "SS", Æ: "AE", æ: "ae", Œ: "OE", œ: "oe", Ø: "O", ø: "o", Đ: "D", đ: "d", Ð: "D", ð: "d",
  Þ: "TH", þ: "th", Ł: "L", ł: "l", Ħ: "H", ħ: "h", Ŧ: "T", ŧ: "t", Ŋ: "N", ŋ: "n", ĸ: "q", ʼ: "'", "’": "'", "‘": "'",
  "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-",
};

export function foldSearch(text: string): string {
  return text
    .replace(/[İIıƏə]/g, (letter) => TURKIC[letter] ?? letter)
    .normalize("NFKC")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC")
    .replace(/[^\u0000-\u007f]/g, (letter) => LETTERS[letter] ?? letter)
    .toLowerCase();
}

/** `\ % _` mean themselves in a LIKE pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

const MOST_WORDS = 8;

/** The words that all must stand in a row, folded and escaped, for `contains` or LIKE. */
export function searchWords(text: string): string[] {
  return foldSearch(text).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS).map(escapeLike);
}

/** A Prisma filter for a row with a `search` column; with nothing to search for it lets all through. */
export function matchesSearch(text: string): { AND: { search: { contains: string } }[] } {
  return { AND: searchWords(text).map((word) => ({ search: { contains: word } })) };
}
