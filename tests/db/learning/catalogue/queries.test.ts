import { beforeAll, describe, expect, test } from "vitest";
import {
  CATALOGUE_PAGE,
  catalogueStatement,
  listCatalogue,
  listCatalogueOptions,
} from "@/lib/learning/catalogue/queries";
import { catalogueInput } from "@/lib/learning/catalogue/schema";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readQuery } from "@/lib/platform/fields/form-data";
import {
  makeCentre,
  makeCourse,
  makeEnrolment,
  makeField,
  makeNetwork,
  makeProvince,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

const filter = (query: Record<string, string> = {}) => readQuery(catalogueInput, query);
const find = async (query: Record<string, string>) =>
  (await listCatalogue(ANYONE, filter(query), NOW)).rows.map((row) => row.title).sort();

const slugs = { field: "", centre: "", province: "", inBursa: "" };

beforeAll(async () => {
  await makeNetwork();
  const istanbul = await makeProvince({ name: "İstanbul", names: { en: "Istanbul" } });
  const bursa = await makeProvince({ name: "Bursa" });
  const field = await makeField({ name: "Gıda Teknolojisi" });
  const host = await makeSchool({ name: "Pendik Mesleki ve Teknik Anadolu Lisesi", provinceId: istanbul.id });
  const college = await makeSchool({ name: "Kaynak Koleji", kind: "OTHER", provinceId: bursa.id });
  const east = await makeCentre({ hostSchoolId: host.id, shortName: "Pendik", fieldIds: [field.id] });
  const west = await makeCentre({ hostSchoolId: college.id, shortName: "Tophane" });
  const cnc = await makeCourse({
    centreId: west.id,
    version: { title: "5 Eksen CNC", hours: 40, mode: "BLENDED", summary: "Yüzde %50 uygulama" },
  });
  const haccp = await makeCourse({
    centreId: east.id,
    fieldIds: [field.id],
    version: { title: "HACCP", hours: 12, language: "en" },
  });
  await makeCourse({ centreId: east.id, version: { title: "Örtülü_ad", hours: 20 } });
  const draft = await makeCourse({ centreId: east.id, version: { title: "Görünmez" } });
  await db.course.update({ where: { id: draft.id }, data: { status: "RETIRED" } });
  const full = await makeSession(cnc, { capacity: 1, startsInDays: 10, provinceId: istanbul.id });
  await makeEnrolment(full, await makeTeacher(), "PLACED");
  for (const startsInDays of [20, 25, 30, 35])
    await makeSession(haccp, { startsInDays, provinceId: istanbul.id });
  await makeSession(haccp, { startsInDays: 40, status: "CANCELLED", statusReason: "Salon yok" });
  await makeSession(haccp, { startsInDays: -10 });
  Object.assign(slugs, {
    field: field.slug,
    centre: east.slug,
    province: istanbul.slug,
    inBursa: bursa.slug,
  });
});

describe("one search box", () => {
  test.each([["istanbul"], ["İSTANBUL"], ["Istanbul"], ["ISTANBUL"], ["ıstanbul"]])(
    "finds İstanbul for %s",
    async (q) => {
      expect(await find({ q })).toEqual(["5 Eksen CNC", "HACCP", "Örtülü_ad"]);
    },
  );

  test.each([
    ["mtal", ["HACCP", "Örtülü_ad"]],
    ["gida", ["HACCP"]],
    ["tophane", ["5 Eksen CNC"]],
    ["kaynak koleji", ["5 Eksen CNC"]],
    ["haccp pendik", ["HACCP"]],
    ["haccp tophane", []],
    ["%", ["5 Eksen CNC"]],
    ["_", ["Örtülü_ad"]],
    ["\\", []],
    ["'; DROP TABLE course; --", []],
  ])("finds by centre, school, field and words: %s", async (q, titles) => {
    expect(await find({ q })).toEqual(titles);
  });
});

describe("filters", () => {
  test("by field, centre, province, mode, language and hours", async () => {
    expect(await find({ field: slugs.field })).toEqual(["5 Eksen CNC", "HACCP", "Örtülü_ad"]);
    expect(await find({ centre: slugs.centre })).toEqual(["HACCP", "Örtülü_ad"]);
    expect(await find({ province: slugs.inBursa })).toEqual(["5 Eksen CNC"]);
    expect(await find({ province: slugs.province })).toEqual(["5 Eksen CNC", "HACCP", "Örtülü_ad"]);
    expect(await find({ mode: "BLENDED" })).toEqual(["5 Eksen CNC"]);
    expect(await find({ language: "en" })).toEqual(["HACCP"]);
    expect(await find({ least: "20" })).toEqual(["5 Eksen CNC", "Örtülü_ad"]);
    expect(await find({ least: "20", most: "20" })).toEqual(["Örtülü_ad"]);
  });

  test("by dates, both days included, in the session's own zone", async () => {
    expect(await find({ from: "2026-03-30", to: "2026-03-30" })).toEqual(["HACCP"]);
    expect(await find({ from: "2026-03-21", to: "2026-03-29" })).toEqual([]);
    expect(await find({ to: "2026-03-20" })).toEqual(["5 Eksen CNC"]);
  });

  test("by seats free", async () => {
    expect(await find({ seats: "true" })).toEqual(["HACCP"]);
  });

  test("that make no sense are as good as absent", async () => {
    expect(
      await find({
        mode: "UPSIDE_DOWN",
        least: "-1",
        from: "2026-13-45",
        language: "xx",
        page: "1e9",
        sort: "constructor",
      }),
    ).toHaveLength(3);
  });
});

describe("a page", () => {
  test("shows the next three sessions of a course, counts the others, leaves out what is off or over", async () => {
    const { rows, total } = await listCatalogue(ANYONE, filter({ q: "haccp" }), NOW);
    expect(total).toBe(1);
    expect(rows[0]?.sessionCount).toBe(4);
    expect(rows[0]?.sessions.map((session) => session.startsAt.toISOString().slice(0, 10))).toEqual([
      "2026-03-30",
      "2026-04-04",
      "2026-04-09",
    ]);
    expect(rows[0]?.fields).toEqual([{ name: "Gıda Teknolojisi", names: {} }]);
  });

  test("comes in the order asked for, soonest first without asking, courses without dates last", async () => {
    const titles = async (query: Record<string, string>) =>
      (await listCatalogue(ANYONE, filter(query), NOW)).rows.map((row) => row.title);
    expect(await titles({})).toEqual(["5 Eksen CNC", "HACCP", "Örtülü_ad"]);
    expect(await titles({ sort: "hours" })).toEqual(["HACCP", "Örtülü_ad", "5 Eksen CNC"]);
  });

  test("beyond the last one is the last one", async () => {
    const centre = await makeCentre();
    for (let index = 0; index <= CATALOGUE_PAGE; index++)
      await makeCourse({ centreId: centre.id, version: { title: `Dizi ${String(index).padStart(2, "0")}` } });
    const { rows, page, pages, total } = await listCatalogue(
      ANYONE,
      filter({ centre: centre.slug, page: "99999" }),
      NOW,
    );
    expect({ page, pages, total, rows: rows.length }).toEqual({
      page: 2,
      pages: 2,
      total: CATALOGUE_PAGE + 1,
      rows: 1,
    });
  });

  test("offers only what leads to a course", async () => {
    const options = await listCatalogueOptions(ANYONE, NOW);
    expect(options.fields.map((row) => row.slug)).toEqual([slugs.field]);
    expect(options.provinces.map((row) => row.name)).toEqual(expect.arrayContaining(["Bursa", "İstanbul"]));
    expect(options.centres.map((row) => row.slug)).toContain(slugs.centre);
  });
});

describe("indexes", () => {
  test("stand behind the words searched for and behind each course's next sessions", async () => {
    const plan = await transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw<{ "QUERY PLAN": string }[]>(
        Prisma.sql`EXPLAIN ${catalogueStatement(filter({ q: "elektrik" }), NOW, 1)}`,
      );
    });
    const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(text).toContain("course_version_search_trgm");
    expect(text).toContain("session_course_id_starts_at_idx");
    expect(text).not.toContain("Seq Scan on session");
    expect(text).not.toContain("Seq Scan on course_version");
  });
});
