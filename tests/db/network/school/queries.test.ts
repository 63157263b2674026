import { beforeAll, describe, expect, it } from "vitest";
import {
  getSchool,
  listProvinceSchools,
  listSchoolMembers,
  listSchools,
  listSchoolsForExport,
  SCHOOL_PAGE,
} from "@/lib/network/school/queries";
import { schoolListInput } from "@/lib/network/school/schema";
import { ANYONE } from "@/lib/platform/auth/actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import {
  actorOf,
  makeField,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeProvince,
  makeSchool,
  makeTeacher,
} from "@/tests/support/make";
import { db } from "@/lib/platform/db";

const today = new Date("2026-03-10");
const ask = (query: string) => readQuery(schoolListInput, new URLSearchParams(query));
beforeAll(async () => {
  await makeNetwork();
});

describe("the list of schools", () => {
  it("finds istanbul, İSTANBUL and mtal alike, and takes % and _ as letters", async () => {
    const ministry = await makeMinistryActor();
    const istanbul = await makeProvince({ name: "İstanbul" });
    const school = await makeSchool({
      name: "Şişli Mesleki ve Teknik Anadolu Lisesi",
      provinceId: istanbul.id,
    });
    await makeSchool({ name: "Ordu Fen Lisesi", kind: "SCIENCE_HIGH_SCHOOL" });
    for (const q of ["istanbul", "İSTANBUL", "Istanbul mtal", "şişli", "SISLI"]) {
      const found = await listSchools(ministry, ask(`q=${encodeURIComponent(q)}`), today);
      expect([q, found.rows.map(({ id }) => id)]).toEqual([q, [school.id]]);
    }
    for (const q of ["%25", "_", "%5C"]) {
      expect((await listSchools(ministry, ask(`q=${q}`), today)).total).toBe(0);
    }
  });

  it("filters, sorts, pages, and falls back to its last page", async () => {
    const ministry = await makeMinistryActor();
    const province = await makeProvince();
    const field = await makeField();
    const schools = [];
    for (let n = 0; n < SCHOOL_PAGE + 1; n += 1) {
      schools.push(await makeSchool({ provinceId: province.id, name: `Okul ${String(n).padStart(3, "0")}` }));
    }
    await db.schoolField.create({ data: { schoolId: schools[3]!.id, fieldId: field.id } });
    await makeTeacher({ schoolId: schools[5]!.id });
    const list = (query: string) => listSchools(ministry, ask(`province=${province.slug}&${query}`), today);
    expect(await list("page=9999999999")).toMatchObject({ total: SCHOOL_PAGE + 1, page: 2, pages: 2 });
    expect((await list("page=2")).rows).toHaveLength(1);
    expect((await list("sort=members&dir=desc")).rows[0]?.id).toBe(schools[5]!.id);
    expect((await list("dir=desc")).rows[0]?.id).toBe(schools.at(-1)!.id);
    expect((await list(`field=${field.slug}`)).rows.map(({ id }) => id)).toEqual([schools[3]!.id]);
    expect((await list("kind=SCIENCE_HIGH_SCHOOL")).total).toBe(0);
    expect((await list("confirmed=yes")).total).toBe(0);
    const all = await listSchoolsForExport(ministry, ask(`province=${province.slug}`), today);
    expect(all).toHaveLength(SCHOOL_PAGE + 1);
  });

  it("shows an officer the own province, a principal the own school, others nothing", async () => {
    const [here, there] = [await makeProvince(), await makeProvince()];
    const [own, other] = [
      await makeSchool({ provinceId: here.id }),
      await makeSchool({ provinceId: there.id }),
    ];
    const officer = actorOf(await makePerson(), { provinceIds: [here.id] });
    const principal = actorOf(await makePerson(), { schoolIds: [other.id] });
    const ids = async (actor: typeof officer) =>
      (await listSchools(actor, ask(""), today)).rows.map(({ id }) => id);
    expect(await ids(officer)).toEqual([own.id]);
    expect(await ids(principal)).toEqual([other.id]);
    expect(await ids(actorOf(await makePerson()))).toEqual([]);
    expect(await listSchoolsForExport(ANYONE, ask(""), today)).toEqual([]);
    expect(await getSchool(officer, other.id)).toBeNull();
    expect(await getSchool(officer, own.id)).toMatchObject({ id: own.id });
    expect(await getSchool(ANYONE, own.id)).toBeNull();
    expect((await listProvinceSchools(ANYONE, here.id, today, 10)).total).toBe(1);
  });
});

it("a school's people are for those who keep it", async () => {
  const school = await makeSchool();
  const teacher = await makeTeacher({ schoolId: school.id });
  const principal = actorOf(await makePerson(), { schoolIds: [school.id] });
  expect((await listSchoolMembers(principal, school)).map(({ person }) => person.id)).toEqual([teacher.id]);
  const neighbour = actorOf(await makePerson(), { schoolIds: [(await makeSchool()).id] });
  expect(await listSchoolMembers(neighbour, school)).toEqual([]);
});
