import { expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { escapeLike, foldSearch } from "@/lib/platform/search";

const foldedInSql = async (texts: string[]) => {
  const rows = await db.$queryRaw<{ folded: string }[]>`
    SELECT search_fold(t) AS folded FROM unnest(${texts}::text[]) WITH ORDINALITY AS given(t, n) ORDER BY n`;
  return rows.map(({ folded }) => folded);
};

it("folds the letters of Latin alphabets (to U+017F) as the database does", async () => {
  const letters: string[] = [];
  for (let code = 0x20; code < 0x180; code++)
    if (code < 0x7f || code > 0xa0) letters.push(String.fromCodePoint(code));
  const inSql = await foldedInSql(letters);
  const differing = letters.filter(
    (letter, index) => foldSearch(letter) !== inSql[index] && /\p{L}/u.test(letter),
  );
  expect(differing).toEqual([]);
});

it("folds words as the database does", async () => {
  const words = [
    "İSTANBUL",
    "Istanbul",
    "istanbul",
    "ıstanbul",
    "Iğdır",
    "ŞANLIURFA",
    "Gəncə",
    "GƏNCƏ",
    "ﬁlm",
    "Çağ",
    "é",
    "Muğla–Bodrum",
  ];
  expect(words.map(foldSearch)).toEqual(await foldedInSql(words));
});

it("takes %, _ and the backslash for themselves", async () => {
  for (const sign of ["%", "_", "\\"]) {
    const [row] = await db.$queryRaw<{ own: boolean; other: boolean }[]>`
      SELECT ${sign} LIKE ${escapeLike(sign)} AS own, 'x' LIKE ${escapeLike(sign)} AS other`;
    expect(row).toEqual({ own: true, other: false });
  }
});
