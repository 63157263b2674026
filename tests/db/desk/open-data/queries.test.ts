import { describe, expect, it } from "vitest";
import { openApiDocument } from "@/lib/desk/open-data/output";
import { listOpenRows, listPublicAddresses, type Page } from "@/lib/desk/open-data/queries";
import { COLUMNS, DATASETS, type Column, type OpenRow } from "@/lib/desk/open-data/rules";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  makeCentre,
  makeCourse,
  makeField,
  makeProvince,
  makeSchool,
  makeSession,
} from "@/tests/support/make";

const page: Page = {
  filters: {},
  after: null,
  take: 100,
  today: new Date("2026-03-10"),
  locale: "tr",
  baseUrl: "http://portal.test",
};

async function fill() {
  const host = await makeProvince({ code: "06", plate: 6, name: "Ankara", isPilot: true });
  await makeProvince({ code: "35", plate: 35, name: "İzmir", isPilot: true });
  await makeProvince({ code: "01", plate: 1, name: "Adana" });
  const field = await makeField({ names: { en: "Electrics" } });
  await makeField({ isGeneralSubject: true });
  const school = await makeSchool({ provinceId: host.id });
  const centre = await makeCentre({ hostSchoolId: school.id, fieldIds: [field.id], confirmedOn: page.today });
  const course = await makeCourse({ centreId: centre.id, fieldIds: [field.id] });
  const session = await makeSession(course, { provinceId: host.id });
  const draft = await makeSession(course, { status: "DRAFT" });
  return { host, field, centre, course, session, draft };
}
const filled = await fill();

const keys = async (dataset: (typeof DATASETS)[number], more: Partial<Page> = {}) =>
  (await listOpenRows(ANYONE, dataset, { ...page, ...more })).map(({ key }) => key);

function fits(column: Column, value: OpenRow[string] | undefined): boolean {
  if (value === undefined) return false;
  if (value === null) return column.canBeNull === true;
  const known = (text: string) => !column.values || column.values.includes(text);
  switch (column.type) {
    case "text":
      return typeof value === "string" && known(value);
    case "whole":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number";
    case "yes-no":
      return typeof value === "boolean";
    case "date":
      return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case "instant":
      return typeof value === "string" && new Date(value).toISOString() === value;
    case "texts":
      return Array.isArray(value) && value.every((text) => typeof text === "string" && known(text));
  }
}

describe("each list", () => {
  it.each(DATASETS)("%s holds exactly the columns that the OpenAPI file promises", async (dataset) => {
    const rows = await listOpenRows(ANYONE, dataset, page);
    expect(rows.length).toBeGreaterThan(0);
    const promised = openApiDocument(page.baseUrl).components.schemas[dataset];
    for (const { row } of rows) {
      expect(Object.keys(row)).toEqual(promised.required);
      for (const column of COLUMNS[dataset]) {
        expect([column.name, row[column.name], fits(column, row[column.name])]).toEqual([
          column.name,
          row[column.name],
          true,
        ]);
      }
    }
  });

  it.each(DATASETS)("%s filters by each column that says so, on the value a row has", async (dataset) => {
    const [first] = await listOpenRows(ANYONE, dataset, page);
    for (const { name } of COLUMNS[dataset].filter((column) => column.isFilter)) {
      const value = first?.row[name];
      if (value === null || value === undefined || Array.isArray(value)) continue;
      const found = await listOpenRows(ANYONE, dataset, { ...page, filters: { [name]: value } });
      expect(found.map(({ key }) => key)).toContain(first?.key);
      expect(new Set(found.map(({ row }) => row[name]))).toEqual(new Set([value]));
    }
  });

  it.each(DATASETS)("%s is walked from cursor to cursor without a gap or a repeat", async (dataset) => {
    const all = await keys(dataset);
    const walked: string[] = [];
    for (let after: string | null = null; ;) {
      const rows = await keys(dataset, { after, take: 1 });
      const [key] = rows;
      if (key === undefined) break;
      walked.push(key);
      if (rows.length === 1) break;
      after = key;
    }
    expect(walked).toEqual(all);
  });

  it("takes a forged position without failing", async () => {
    expect(await keys("centres", { after: "x" })).toHaveLength(1);
    expect(await keys("centres", { after: "99999999999999" })).toEqual([]);
    expect(await keys("provinces", { after: "%" })).toHaveLength(3);
  });
});

describe("what is in them", () => {
  it("pilot and host are different things", async () => {
    expect(await keys("provinces", { filters: { pilot: true } })).toEqual(["06", "35"]);
    expect(await keys("provinces", { filters: { host: true } })).toEqual(["06"]);
    expect(await keys("provinces", { filters: { pilot: true, host: false } })).toEqual(["35"]);
  });

  it("a name is in the network's own language and where it is translated", async () => {
    const [row] = await listOpenRows(ANYONE, "fields", { ...page, filters: { slug: filled.field.slug } });
    expect(row?.row).toMatchObject({
      name: filled.field.name,
      name_tr: filled.field.name,
      name_en: "Electrics",
      name_az: null,
      covered: true,
      url: `http://portal.test/tr/fields/${filled.field.slug}`,
    });
  });

  it("the sitemap names each public page once", async () => {
    const paths = await listPublicAddresses(ANYONE, page.today);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining(["/", `/centres/${filled.centre.slug}`, `/provinces/${filled.host.slug}`]),
    );
    expect(paths).toContain(`/courses/${filled.course.slug}`);
  });

  it("leaves out drafts, closed centres and what was never published", async () => {
    expect(await keys("sessions")).toEqual([filled.session.reference]);
    await db.course.update({ where: { id: filled.course.id }, data: { status: "RETIRED" } });
    expect(await keys("courses")).toEqual([]);
    expect(await keys("sessions")).toEqual([filled.session.reference]);
    await db.centre.update({ where: { id: filled.centre.id }, data: { closedOn: page.today } });
    expect(await keys("centres")).toEqual([]);
    expect(await keys("provinces", { filters: { host: true } })).toEqual([]);
  });
});
