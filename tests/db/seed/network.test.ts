import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { seed, seedAzerbaijan } from "@/prisma/seed/seed";

const at = new Date("2026-11-21T09:00:00Z");
const silent = () => {};

/** Every row of the facts' tables, to compare two runs by. */
async function everything() {
  return Promise.all([
    db.network.findMany(),
    db.country.findMany({ orderBy: { code: "asc" } }),
    db.province.findMany({ orderBy: { id: "asc" } }),
    db.district.findMany({ orderBy: { id: "asc" } }),
    db.field.findMany({ orderBy: { id: "asc" } }),
    db.school.findMany({ orderBy: { id: "asc" } }),
    db.centre.findMany({ orderBy: { id: "asc" } }),
    db.centreField.findMany({ orderBy: [{ centreId: "asc" }, { fieldId: "asc" }] }),
  ]);
}

beforeAll(async () => {
  await seed(silent, { demonstration: false, at });
});

describe("the numbers that must hold", () => {
  test("81 provinces, 25 of them pilot, 6 of them host to a centre", async () => {
    expect(await db.province.count()).toBe(81);
    expect(await db.province.count({ where: { isPilot: true } })).toBe(25);
    expect(await db.province.count({ where: { schools: { some: { centre: { isNot: null } } } } })).toBe(6);
  });

  test("15 centres: 14 sectoral and one for general subjects", async () => {
    expect(await db.centre.count({ where: { kind: "SECTORAL" } })).toBe(14);
    expect(await db.centre.count({ where: { kind: "GENERAL_SUBJECTS" } })).toBe(1);
    expect(await db.centre.count()).toBe(15);
  });

  test("62 fields and 3 general subjects, of which 25 and 3 are covered, each with one lead", async () => {
    expect(await db.field.count({ where: { isGeneralSubject: false } })).toBe(62);
    expect(await db.field.count({ where: { isGeneralSubject: true } })).toBe(3);
    const covered = { centres: { some: {} } };
    expect(await db.field.count({ where: { isGeneralSubject: false, ...covered } })).toBe(25);
    expect(await db.field.count({ where: { isGeneralSubject: true, ...covered } })).toBe(3);
    expect(await db.centreField.count({ where: { isLead: true } })).toBe(28);
  });

  test("electrical-electronics and information technologies sit at two centres each, no other field does", async () => {
    const fields = await db.field.findMany({ include: { centres: true } });
    const shared = fields.filter(({ centres }) => centres.length > 1);
    expect(shared.map(({ code, centres }) => [code, centres.length]).sort()).toEqual([
      ["04", 2],
      ["10", 2],
    ]);
  });

  test("no centre's coordinates are claimed to be sure", async () => {
    expect(await db.centre.count({ where: { coordinatesSure: true } })).toBe(0);
    expect(await db.centre.count({ where: { latitude: null } })).toBe(0);
  });
});

test("a second run changes nothing, not even what was edited since", async () => {
  await db.centre.update({ where: { number: 1 }, data: { phone: "+90 312 000 00 00", version: 2 } });
  const before = await everything();
  await seed(silent, { demonstration: false, at: new Date("2027-01-01T00:00:00Z") });
  expect(await everything()).toEqual(before);
});

test("what is missing comes back by its natural key", async () => {
  await db.centreField.deleteMany({ where: { centre: { number: 15 } } });
  await db.centre.delete({ where: { number: 15 } });
  await seed(silent, { demonstration: false, at });
  const centre = await db.centre.findUniqueOrThrow({ where: { number: 15 }, include: { fields: true } });
  expect(centre.fields).toHaveLength(2);
});

test("names are in three languages, a country's from the CLDR", async () => {
  const germany = await db.country.findUniqueOrThrow({ where: { code: "DE" } });
  expect(germany).toMatchObject({ name: "Almanya", names: { en: "Germany", az: "Almaniya" } });
  const field = await db.field.findUniqueOrThrow({ where: { code: "52" } });
  expect(field.names).toEqual({
    en: "Renewable Energy Technologies",
    az: "Bərpa olunan enerji texnologiyaları",
  });
  expect(field.sureLocales).toEqual(["tr", "en"]);
});

test("another network is refused here with a sentence", async () => {
  await expect(seedAzerbaijan(silent, { at })).rejects.toThrow(/holds another network/);
});
