import { beforeAll, describe, expect, it } from "vitest";
import {
  getCentreOverview,
  listCentreOverview,
  listCentresForExport,
} from "@/lib/evidence/overview/queries/centres";
import { ROWS_A_PAGE } from "@/lib/evidence/overview/queries/page";
import {
  getProvinceOverview,
  listProvinceOverview,
  listProvincesForExport,
} from "@/lib/evidence/overview/queries/provinces";
import { centreListInput, provinceListInput } from "@/lib/evidence/overview/schema";
import { writeStatistics } from "@/lib/evidence/statistics/steps";
import { ANYONE, type PersonActor } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import {
  actorOf,
  daysAfter,
  hoursAfter,
  makeCentre,
  makeCourse,
  makeField,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeProvince,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

const today = new Date("2026-03-10");
const moment = { now: NOW, today };
const centres = (given: Record<string, string> = {}) => centreListInput.parse(given);
const provinces = (given: Record<string, string> = {}) => provinceListInput.parse(given);

let ministry: PersonActor;
let officer: PersonActor;
let izmir: { id: string; slug: string };
let centre: { id: string };
let trained: { id: string };

beforeAll(async () => {
  await makeNetwork();
  ministry = await makeMinistryActor();
  izmir = await makeProvince({ name: "İzmir", isPilot: true });
  const bare = await makeProvince({ name: "Bingöl" });
  officer = actorOf(await makePerson(), { provinceIds: [bare.id] });
  const field = await makeField({ name: "Metal" });
  const other = await makeField({ name: "Ahşap" });
  const school = await makeSchool({ provinceId: izmir.id, name: "Çınarlı MTAL" });
  const made = await makeCentre({
    hostSchoolId: school.id,
    fieldIds: [field.id, other.id],
    confirmedOn: new Date("2026-03-01"),
  });
  centre = made;
  await db.centreField.updateMany({ where: { fieldId: field.id }, data: { isLead: true } });
  const closedHost = await makeSchool({ provinceId: izmir.id });
  await makeCentre({ hostSchoolId: closedHost.id, closedOn: new Date("2026-01-01") });
  trained = await makeTeacher({ schoolId: school.id, fieldIds: [field.id] });
  await makeTeacher({ schoolId: school.id, fieldIds: [other.id] });
  const left = await makePerson();
  await db.centreStaff.createMany({
    data: [
      { centreId: made.id, personId: trained.id, position: "TRAINER", startsOn: new Date("2025-01-01") },
      {
        centreId: made.id,
        personId: left.id,
        position: "MANAGER",
        startsOn: new Date("2024-01-01"),
        endsOn: today,
      },
    ],
  });
  const course = await makeCourse({ centreId: made.id, fieldIds: [field.id] });
  await makeSession(course, { startsInDays: 10 });
  await makeSession(course, { startsInDays: 12, status: "CANCELLED", statusReason: "Eğitici hasta" });
  const running = await makeSession(course, { startsInDays: 1 });
  await db.session.update({
    where: { id: running.id },
    data: {
      opensAt: daysAfter(NOW, -9),
      closesAt: daysAfter(NOW, -3),
      cutOffAt: daysAfter(NOW, -3),
      startsAt: daysAfter(NOW, -1),
      endsAt: hoursAfter(NOW, 1),
    },
  });
  for (const [reference, endsOn] of [
    ["fresh", "2025-03-11"],
    ["old", "2025-03-10"],
  ] as const)
    await db.training.create({
      data: {
        reference,
        centreId: made.id,
        scope: "HOME",
        countryCode: "TR",
        hostName: "Fabrika",
        topic: reference,
        startsOn: new Date(endsOn),
        endsOn: new Date(endsOn),
        hours: 6,
        loggedAt: NOW,
        participants: {
          create: reference === "fresh" ? [{ personId: trained.id }] : [{ givenName: "Ad", familyName: "S" }],
        },
      },
    });
  await transaction((tx) => writeStatistics(tx, moment));
});

describe("centres", () => {
  it("come with who works there, what runs and who was trained in the twelve months before", async () => {
    const { rows, total } = await listCentreOverview(ministry, centres(), moment);
    expect(total).toBe(2);
    expect(rows.find((row) => row.id === centre.id)).toMatchObject({
      province: { slug: izmir.slug },
      leads: [{ name: "Metal" }],
      fieldCount: 2,
      staff: 1,
      running: 1,
      coming: 1,
      trained: 1,
      confirmedOn: new Date("2026-03-01"),
      closedOn: null,
    });
    expect(await getCentreOverview(ministry, centre.id, moment)).toMatchObject({ running: 1 });
  });

  it("are filtered, sorted by any figure and exported as they are filtered", async () => {
    const ids = async (given: Record<string, string>) =>
      (await listCentreOverview(ministry, centres(given), moment)).rows.map(({ id }) => id);
    expect(await ids({ q: "izmır cınarlı" })).toEqual([centre.id]);
    expect(await ids({ state: "open" })).toEqual([centre.id]);
    expect(await ids({ state: "closed" })).not.toContain(centre.id);
    expect(await ids({ confirmed: "fresh" })).toEqual([centre.id]);
    expect(await ids({ confirmed: "old" })).toEqual([]);
    expect(await ids({ confirmed: "never" })).toHaveLength(1);
    expect(await ids({ q: "%" })).toEqual([]);
    expect(await ids({ field: "no-such-field" })).toEqual([]);
    for (const sort of ["number", "name", "province", "staff", "running", "coming", "trained", "confirmed"]) {
      const [up, down] = [await ids({ sort }), await ids({ sort, dir: "desc" })];
      expect(up).toHaveLength(2);
      if (["running", "coming", "trained", "staff"].includes(sort)) {
        expect(up.at(-1)).toBe(centre.id);
        expect(down[0]).toBe(centre.id);
      }
    }
    expect(await ids({ page: "9" })).toHaveLength(2);
    expect(await listCentresForExport(ministry, centres({ state: "open" }), moment)).toHaveLength(1);
  });

  it("are seen by an officer in the own province alone, and by nobody else", async () => {
    expect(await listCentreOverview(officer, centres(), moment)).toMatchObject({ total: 0 });
    expect(await getCentreOverview(officer, centre.id, moment)).toBeNull();
    const own = actorOf({ id: officer.personId }, { provinceIds: [izmir.id] });
    expect(await listCentreOverview(own, centres(), moment)).toMatchObject({ total: 2 });
    const coordinator = actorOf({ id: officer.personId }, { centreIds: [centre.id] });
    for (const actor of [ANYONE, coordinator]) {
      expect(await listCentreOverview(actor, centres(), moment)).toMatchObject({ total: 0 });
      expect(await listCentresForExport(actor, centres(), moment)).toEqual([]);
    }
  });
});

describe("provinces", () => {
  it("come with their figures and the covered fields nobody was trained in", async () => {
    expect(await getProvinceOverview(ministry, izmir.id, moment)).toMatchObject({
      isPilot: true,
      centres: 1,
      schools: 2,
      teachers: 2,
      trained: 1,
      sessions: 2,
      untrained: 1,
    });
  });

  it("are filtered and sorted by figures, and a page too far is the last", async () => {
    const names = async (given: Record<string, string>) =>
      (await listProvinceOverview(ministry, provinces(given), moment)).rows.map(({ name }) => name);
    expect(await names({ kind: "pilot" })).toEqual(["İzmir"]);
    expect(await names({ kind: "host" })).toEqual(["İzmir"]);
    expect(await names({ kind: "other" })).toEqual(["Bingöl"]);
    expect(await names({ q: "IZMIR" })).toEqual(["İzmir"]);
    expect(await names({ untrained: "none" })).toEqual([]);
    for (const sort of ["centres", "schools", "teachers", "trained", "sessions"])
      expect(await names({ sort, dir: "desc" })).toEqual(["İzmir", "Bingöl"]);
    expect(await names({ sort: "untrained", dir: "desc" })).toEqual(["Bingöl", "İzmir"]);
    expect(await names({ page: "1000000000" })).toHaveLength(2);
    expect(await listProvincesForExport(ministry, provinces({ kind: "pilot" }), moment)).toHaveLength(1);
    expect(ROWS_A_PAGE).toBe(50);
  });

  it("are an officer's own", async () => {
    const { rows } = await listProvinceOverview(officer, provinces(), moment);
    expect(rows.map(({ name }) => name)).toEqual(["Bingöl"]);
    expect(await getProvinceOverview(officer, izmir.id, moment)).toBeNull();
    expect(await listProvinceOverview(ANYONE, provinces(), moment)).toMatchObject({ total: 0 });
  });
});
