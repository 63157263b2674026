import { describe, expect, it } from "vitest";
import {
  getCentre,
  getCentreForEdit,
  listCentreOptions,
  listCentres,
  listCentreStaff,
  listOwnCentres,
  listStaffCandidates,
} from "@/lib/network/centre/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeField,
  makePerson,
  makeProvince,
  makeSchool,
  makeTeacher,
} from "@/tests/support/make";

const today = new Date("2026-03-10");
const yesterday = new Date("2026-03-09");
const tomorrow = new Date("2026-03-11");

async function staff(centreId: string, consented: boolean, period: { startsOn: Date; endsOn?: Date }) {
  const person = await makePerson();
  await db.centreStaff.create({ data: { centreId, personId: person.id, position: "TRAINER", ...period } });
  if (consented) {
    await db.consent.create({ data: { personId: person.id, kind: "STAFF_PAGE", givenAt: yesterday } });
  }
  return person;
}

describe("the public centre", () => {
  it("is found by its slug while it is open, with its lead field first", async () => {
    const [lead, second] = [await makeField({ code: "90" }), await makeField({ code: "10" })];
    const centre = await makeCentre({ fieldIds: [second.id] });
    await db.centreField.create({ data: { centreId: centre.id, fieldId: lead.id, isLead: true } });
    const found = await getCentre(ANYONE, centre.slug, today);
    expect(found?.fields.map(({ code, isLead }) => [code, isLead])).toEqual([
      ["90", true],
      ["10", false],
    ]);
    await db.centre.update({ where: { id: centre.id }, data: { closedOn: today } });
    expect(await getCentre(ANYONE, centre.slug, today)).toBeNull();
    expect(await getCentre(ANYONE, centre.slug, yesterday)).not.toBeNull();
  });

  it("shows of its staff only who is there today and agreed to be shown", async () => {
    const centre = await makeCentre();
    const shown = await staff(centre.id, true, { startsOn: today, endsOn: tomorrow });
    await staff(centre.id, false, { startsOn: yesterday });
    await staff(centre.id, true, { startsOn: yesterday, endsOn: today });
    await staff(centre.id, true, { startsOn: tomorrow });
    const withdrawn = await staff(centre.id, true, { startsOn: yesterday });
    await db.consent.updateMany({ where: { personId: withdrawn.id }, data: { withdrawnAt: today } });

    const found = await getCentre(ANYONE, centre.slug, today);
    expect(found?.staff.map(({ familyName }) => familyName)).toEqual([shown.familyName]);
  });

  it("is placed by its own coordinates, else inexactly by its province's", async () => {
    const province = await makeProvince({ latitude: 39, longitude: 32 });
    const school = await makeSchool({ provinceId: province.id });
    const centre = await makeCentre({ hostSchoolId: school.id });
    const [row] = await listCentres(ANYONE, today, { provinceId: province.id });
    expect(row?.place).toEqual({ latitude: 39, longitude: 32, isExact: false });
    await db.centre.update({ where: { id: centre.id }, data: { latitude: 40, longitude: 33 } });
    const [again] = await listCentres(ANYONE, today, { provinceId: province.id });
    expect(again?.place).toEqual({ latitude: 40, longitude: 33, isExact: true });
  });

  it("is listed by number, by field, and as an option", async () => {
    const field = await makeField();
    const late = await makeCentre({ number: 902, fieldIds: [field.id] });
    const early = await makeCentre({ number: 901, fieldIds: [field.id] });
    expect((await listCentres(ANYONE, today, { fieldId: field.id })).map(({ id }) => id)).toEqual([
      early.id,
      late.id,
    ]);
    const options = (await listCentreOptions(ANYONE, today)).map(({ id }) => id);
    expect(options.indexOf(early.id)).toBeLessThan(options.indexOf(late.id));
  });
});

describe("the coordinator's centre", () => {
  it("is absent for whoever does not keep it", async () => {
    const [own, other] = [await makeCentre(), await makeCentre()];
    const coordinator = await makeCoordinator(own.id);
    expect(await getCentreForEdit(coordinator, own.id)).toMatchObject({ id: own.id, version: 1 });
    expect(await getCentreForEdit(coordinator, other.id)).toBeNull();
    expect(await getCentreForEdit(ANYONE, own.id)).toBeNull();
    expect(await listCentreStaff(coordinator, other.id, today)).toEqual([]);
    expect(await listStaffCandidates(coordinator, other.id, today)).toEqual([]);
    expect((await listOwnCentres(coordinator)).map(({ id }) => id)).toEqual([own.id]);
    expect(await listOwnCentres(ANYONE)).toEqual([]);
  });

  it("shows its whole staff with who agreed, and offers the host school's people and those with a role", async () => {
    const centre = await makeCentre();
    const coordinator = await makeCoordinator(centre.id);
    const silent = await staff(centre.id, false, { startsOn: yesterday });
    const open = await staff(centre.id, true, { startsOn: yesterday });
    const rows = await listCentreStaff(coordinator, centre.id, today);
    expect(new Map(rows.map((row) => [row.personId, row.hasConsented]))).toEqual(
      new Map([
        [silent.id, false],
        [open.id, true],
      ]),
    );

    const host = await db.centre.findUniqueOrThrow({ where: { id: centre.id } });
    const colleague = await makeTeacher({ schoolId: host.hostSchoolId });
    const stranger = await makeTeacher();
    const candidates = (await listStaffCandidates(coordinator, centre.id, today)).map(({ id }) => id);
    expect(candidates).toContain(colleague.id);
    expect(candidates).toContain(coordinator.personId);
    expect(candidates).not.toContain(stranger.id);
    expect(await listStaffCandidates(actorOf(stranger), centre.id, today)).toEqual([]);
  });
});
