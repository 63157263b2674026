const FOLDED: Record<string, string> = { ı: "i", İ: "i", ə: "e", Ə: "e", ß: "ss", ø: "o", æ: "ae", ł: "l" };

/** The readable part of an address: "Elektrikli Araç Bakımı" → "elektrikli-arac-bakimi"; `fallback` where nothing is left. */
export function slugOf(name: string, fallback: string): string {
  const slug = name
    .replace(/[ıİəƏßøæł]/g, (letter) => FOLDED[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
  return slug === "" ? fallback : slug;
}

/** The first of slug, slug-2, slug-3 … that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
