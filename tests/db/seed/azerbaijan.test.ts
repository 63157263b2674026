import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { seed, seedAzerbaijan } from "@/prisma/seed/seed";

const at = new Date("2026-11-21T09:00:00Z");
const silent = () => {};

type Catalogue = { table: string; columns: string; indexes: string };

/** Columns with their collations and generation expressions, and indexes: all that the change of sorting touches. */
async function catalogue(): Promise<Catalogue[]> {
  return db.$queryRaw<Catalogue[]>`
    SELECT c.relname AS "table",
      (SELECT string_agg(a.attname || ' ' || a.attgenerated::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), ''), '; ' ORDER BY a.attname)
        FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS "columns",
      (SELECT string_agg(pg_get_indexdef(i.indexrelid), '; ' ORDER BY i.indexrelid::regclass::text)
        FROM pg_index i WHERE i.indrelid = c.oid) AS "indexes"
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`;
}

test("refuses a database with anything in it, then makes a network of 14 regions that sorts as Azerbaijani does", async () => {
  const country = await db.country.create({ data: { code: "TR", name: "Türkiye" } });
  await expect(seedAzerbaijan(silent, { at })).rejects.toThrow(/not empty/);
  expect(await db.network.count()).toBe(0);
  await db.country.delete({ where: { code: country.code } });

  const before = await catalogue();
  await seedAzerbaijan(silent, { at });
  expect(await catalogue()).toEqual(before);
  const sorted = await db.$queryRaw<{ collation: string; count: bigint }[]>`
    SELECT collname AS "collation", count(*) FROM pg_attribute a JOIN pg_collation l ON l.oid = a.attcollation
      JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    WHERE collname LIKE '%x-icu' GROUP BY 1`;
  expect(sorted).toEqual([{ collation: "az-x-icu", count: 9n }]);

  expect(await db.network.findFirst()).toMatchObject({ code: "az", countryCode: "AZ", defaultLocale: "az" });
  const regions = await db.province.findMany({ orderBy: { name: "asc" }, select: { name: true } });
  expect(regions).toHaveLength(14);
  // In Azerbaijani X stands between H and I, and Q between K and L.
  const names = regions.map(({ name }) => name);
  expect(names.indexOf("Qarabağ")).toBeLessThan(names.indexOf("Lənkəran-Astara"));
  expect(await db.district.count()).toBe(74);
  expect(await db.centre.count()).toBe(13);
  expect(await db.centre.count({ where: { isSure: false } })).toBe(7);
  expect(await db.school.count({ where: { name: { contains: "Cəlilabad" }, isSure: true } })).toBe(1);
  const found = await db.school.findMany({ where: { search: { contains: "celilabad" } } });
  expect(found).toHaveLength(1);

  await seedAzerbaijan(silent, { at });
  expect(await db.centre.count()).toBe(13);
  await expect(seed(silent, { demonstration: false, at })).rejects.toThrow(/holds another network/);
});
