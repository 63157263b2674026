import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import {
  getPerson,
  getSchoolStaff,
  getStaffMember,
  listInvitations,
} from "@/lib/network/person/queries/detail";
import { findPeopleByName, findSchools } from "@/lib/network/person/queries/find";
import { listPeople } from "@/lib/network/person/queries/list";
import { peopleFilter, type PeopleFilter } from "@/lib/network/person/schema";
import * as make from "@/tests/support/people";

const { NOW, makeActor, makePerson, makeSchool } = make;
beforeAll(make.makeNetwork);

const filter = (facts: Partial<PeopleFilter> = {}): PeopleFilter => ({ ...peopleFilter.parse({}), ...facts });

async function working(schoolId: string, facts: object = {}, status: "CONFIRMED" | "CLAIMED" = "CONFIRMED") {
  const person = await makePerson(facts);
  await db.schoolMembership.create({
    data: { personId: person.id, schoolId, status, startsOn: make.daysLater(-100), claimedAt: NOW },
  });
  return person;
}

const names = async (...given: Parameters<typeof listPeople>) =>
  (await listPeople(...given)).rows.map((row) => row.givenName);

describe("the list of people", () => {
  it("is found by folded words in any order, and % finds itself alone", async () => {
    const ministry = await makeActor({ role: "MINISTRY" });
    await makePerson({ givenName: "İSTANBULLU", familyName: "Çağlayan" });
    await makePerson({ givenName: "Yüzde%on", familyName: "Altçizgi_li" });
    const find = (q: string) => names(ministry, filter({ q }), NOW);
    expect(await find("caglayan istanbullu")).toEqual(["İSTANBULLU"]);
    expect(await find("ISTANBULLU")).toEqual(["İSTANBULLU"]);
    expect(await find("%")).toEqual(["Yüzde%on"]);
    expect(await find("_")).toEqual(["Yüzde%on"]);
    expect(await find("\\")).toEqual([]);
    expect(await find("' OR 1=1 --")).toEqual([]);
  });

  it("narrows by role, province, school, field and state", async () => {
    const ministry = await makeActor({ role: "MINISTRY" });
    const [school, other] = [await makeSchool(), await makeSchool()];
    const field = await make.makeField();
    const here = await working(school.id, { givenName: "Burada" });
    await working(other.id, { givenName: "Orada" });
    await working(school.id, { givenName: "Bekleyen" }, "CLAIMED");
    await make.giveRole(here.id, { role: "TEACHER" });
    await db.personField.create({
      data: { personId: here.id, fieldId: field.id, startsOn: make.daysLater(-10) },
    });
    const find = (facts: Partial<PeopleFilter>) => names(ministry, filter(facts), NOW);
    expect(await find({ school: school.id })).toEqual(["Burada"]);
    const { slug } = await db.province.findUniqueOrThrow({ where: { id: other.provinceId } });
    expect(await find({ province: slug })).toEqual(["Orada"]);
    expect(await find({ field: field.slug })).toEqual(["Burada"]);
    expect(await find({ field: "no-such-field" })).toEqual([]);
    expect(await find({ role: "TEACHER", school: school.id })).toEqual(["Burada"]);
    expect(await find({ role: "COORDINATOR", school: school.id })).toEqual([]);
    expect(await find({ state: "claimed" })).toEqual(["Bekleyen"]);
    expect(await find({ state: "noschool" })).not.toContain("Burada");
    await makePerson({ givenName: "Kapalı", closedAt: NOW });
    expect(await find({ state: "closed" })).toEqual(["Kapalı"]);
    expect(await find({ q: "kapali" })).toEqual([]);
  });

  it("sorts both ways and keeps a page beyond the last at the last", async () => {
    const ministry = await makeActor({ role: "MINISTRY" });
    const school = await makeSchool();
    for (const familyName of ["Ağar", "Zorlu", "Işık"])
      await working(school.id, { givenName: familyName, familyName });
    const up = await names(ministry, filter({ school: school.id, sort: "name" }), NOW);
    expect(await names(ministry, filter({ school: school.id, sort: "-name" }), NOW)).toEqual(
      [...up].reverse(),
    );
    expect(up[0]).toBe("Ağar");
    const far = await listPeople(ministry, filter({ school: school.id, page: 99_999 }), NOW);
    expect(far).toMatchObject({ page: 1, total: 3 });
  });

  it("shows a province officer and a principal their own, and everybody else nobody", async () => {
    const [school, other] = [await makeSchool(), await makeSchool()];
    await working(school.id, { givenName: "Bizden" });
    const theirs = await working(other.id, { givenName: "Onlardan" });
    const officer = await makeActor({ role: "PROVINCE_OFFICER", provinceId: school.provinceId });
    const principal = await makeActor({ role: "PRINCIPAL", schoolId: school.id });
    expect(await names(officer, filter(), NOW)).toEqual(["Bizden"]);
    expect(await names(principal, filter(), NOW)).toEqual(["Bizden"]);
    expect(await names(principal, filter({ school: other.id }), NOW)).toEqual([]);
    for (const actor of [await makeActor({ role: "TEACHER" }), { kind: "anyone" } as const]) {
      expect(await names(actor, filter(), NOW)).toEqual([]);
      expect(await getPerson(actor, theirs.id)).toBeNull();
    }
    expect(await getPerson(officer, theirs.id)).toBeNull();
    expect((await getPerson(await makeActor({ role: "MINISTRY" }), theirs.id))?.givenName).toBe("Onlardan");
  });
});

describe("a school's staff", () => {
  it("is for its principal, its province's officer and the ministry", async () => {
    const [school, other] = [await makeSchool(), await makeSchool()];
    const person = await working(school.id);
    await working(school.id, {}, "CLAIMED");
    const principal = await makeActor({ role: "PRINCIPAL", schoolId: school.id });
    const staff = await getSchoolStaff(principal, school.id, NOW);
    expect([staff?.claims.length, staff?.present.length, staff?.past.length]).toEqual([1, 1, 0]);
    const row = await db.schoolMembership.findFirstOrThrow({ where: { personId: person.id } });
    expect(await getStaffMember(principal, row.id)).not.toBeNull();
    const neighbour = await makeActor({ role: "PRINCIPAL", schoolId: other.id });
    expect(await getSchoolStaff(neighbour, school.id, NOW)).toBeNull();
    expect(await getStaffMember(neighbour, row.id)).toBeNull();
    expect(await listInvitations(neighbour, NOW, school.id)).toEqual([]);
    expect(await listInvitations(neighbour, NOW)).toEqual([]);
  });
});

describe("search by name for a training's log", () => {
  it("gives a coordinator names, school and fields, and never an address", async () => {
    const school = await makeSchool();
    await working(school.id, { givenName: "Nadide", familyName: "Öğünç", email: "gizli.adres@usta.example" });
    const coordinator = await makeActor({ role: "COORDINATOR", centreId: (await make.makeCentre()).id });
    const [found] = await findPeopleByName(coordinator, "nadide ogunc", NOW);
    expect(found).toEqual({
      id: expect.any(String),
      givenName: "Nadide",
      familyName: "Öğünç",
      school: school.name,
      fields: [],
    });
    expect(await findPeopleByName(coordinator, "gizli.adres", NOW)).toEqual([]);
    expect(await findPeopleByName(coordinator, "na", NOW)).toEqual([]);
    expect(await findPeopleByName(await makeActor({ role: "TEACHER" }), "nadide", NOW)).toEqual([]);
  });
});

describe("schools to choose from", () => {
  it("are found by their own and their province's folded name, while they are open", async () => {
    const province = await make.makeProvince();
    await db.province.update({ where: { id: province.id }, data: { name: "Şanlıurfa" } });
    const school = await makeSchool(province.id);
    await db.school.update({ where: { id: school.id }, data: { name: "GÖBEKLİTEPE Lisesi" } });
    const ids = async (q: string) => (await findSchools({ kind: "anyone" }, q)).map((row) => row.id);
    expect(await ids("gobeklitepe")).toEqual([school.id]);
    expect(await ids("sanliurfa göbekli")).toEqual([school.id]);
    expect(await ids("g")).toEqual([]);
    expect(await ids("%%")).toEqual([]);
    await db.school.update({ where: { id: school.id }, data: { closedOn: make.TODAY } });
    expect(await ids("gobeklitepe")).toEqual([]);
  });
});
