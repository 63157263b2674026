import { beforeAll, describe, expect, it } from "vitest";
import { claimMembership } from "@/lib/network/person/commands/membership";
import { closeSchool, reopenSchool } from "@/lib/network/school/commands";
import { holdSchool } from "@/lib/network/school/steps";
import type { PersonActor } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import {
  actorOf,
  giveRole,
  makeCentre,
  makeCourse,
  makeEnrolment,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

let ministry: PersonActor;
beforeAll(async () => {
  await makeNetwork();
  ministry = await makeMinistryActor();
});

const ctx = () => ({ actor: ministry, now: NOW });
const close = (schoolId: string, closedOn = "2026-03-09") =>
  closeSchool(ctx(), { schoolId, closedOn, reason: "Deprem sonrası taşındı" });
const claim = (actor: PersonActor, schoolId: string) =>
  claimMembership({ actor, now: NOW }, { schoolId, startsOn: "2026-03-01", fieldIds: [] });
const openAt = (schoolId: string) =>
  db.schoolMembership.count({ where: { schoolId, status: { in: ["CLAIMED", "CONFIRMED"] }, endsOn: null } });

describe("closeSchool", () => {
  it("ends who works there, its offices and invitations that day, and leaves bookings alone", async () => {
    const school = await makeSchool();
    const teacher = await makeTeacher({ schoolId: school.id });
    const claimant = actorOf(await makePerson());
    expect(await claim(claimant, school.id)).toMatchObject({ ok: true });
    const principal = await makePerson();
    const office = await giveRole(principal.id, "PRINCIPAL", { schoolId: school.id });
    const centre = await makeCentre();
    const session = await makeSession(await makeCourse({ centreId: centre.id }));
    const enrolment = await makeEnrolment(session, teacher);

    expect(await close(school.id, "2026-03-11")).toMatchObject({ refusal: "closing_in_future" });
    expect(await close(school.id)).toMatchObject({ ok: true });
    expect(await db.school.findUnique({ where: { id: school.id } })).toMatchObject({
      closedOn: new Date("2026-03-09"),
      closedReason: "Deprem sonrası taşındı",
      version: 2,
    });
    expect(await openAt(school.id)).toBe(0);
    expect(await db.schoolMembership.findFirst({ where: { personId: teacher.id } })).toMatchObject({
      status: "CONFIRMED",
      endsOn: new Date("2026-03-09"),
    });
    expect(await db.roleAssignment.findUnique({ where: { id: office.id } })).toMatchObject({
      endsOn: new Date("2026-03-09"),
    });
    expect(await db.enrolment.findUnique({ where: { id: enrolment.id } })).toEqual(enrolment);
    expect(await claim(claimant, school.id)).toMatchObject({ refusal: "school_closed" });
    expect(await close(school.id)).toMatchObject({ refusal: "school_closed" });
    const events = await db.auditEvent.findMany({ where: { subjectId: school.id } });
    expect(events).toMatchObject([{ type: "school.closed", facts: { ended: 1, closedOn: "2026-03-09" } }]);
    expect(JSON.stringify(events, (_, value) => (typeof value === "bigint" ? "" : value))).not.toContain(
      "Deprem",
    );
  });

  it("does not take a centre's house away, and is the ministry's alone", async () => {
    const school = await makeSchool();
    await makeCentre({ hostSchoolId: school.id });
    expect(await close(school.id)).toMatchObject({ refusal: "hosts_centre" });
    const own = await makeSchool();
    const principal = actorOf(await makePerson(), { schoolIds: [own.id] });
    const input = { schoolId: own.id, closedOn: "2026-03-09", reason: "x" };
    expect(await closeSchool({ actor: principal, now: NOW }, input)).toMatchObject({ refusal: "not_found" });
    expect(await reopenSchool({ actor: principal, now: NOW }, { schoolId: own.id })).toMatchObject({
      refusal: "not_found",
    });
  });

  it("can be taken back, unless the record was merged", async () => {
    const school = await makeSchool();
    expect(await reopenSchool(ctx(), { schoolId: school.id })).toMatchObject({ refusal: "school_open" });
    await close(school.id);
    expect(await reopenSchool(ctx(), { schoolId: school.id })).toMatchObject({ ok: true });
    expect(await claim(actorOf(await makePerson()), school.id)).toMatchObject({ ok: true });
    const kept = await makeSchool();
    await db.school.update({ where: { id: school.id }, data: { closedOn: NOW, mergedIntoId: kept.id } });
    expect(await reopenSchool(ctx(), { schoolId: school.id })).toMatchObject({ refusal: "school_merged" });
  });
});

describe("a claim and the closing at the same moment", () => {
  it("never leave somebody at a closed school", async () => {
    for (let round = 0; round < 8; round += 1) {
      const school = await makeSchool();
      const people = await Promise.all([1, 2, 3].map(async () => actorOf(await makePerson())));
      await Promise.all([...people.map((actor) => claim(actor, school.id)), close(school.id)]);
      expect(await openAt(school.id)).toBe(0);
    }
  });

  /** Reads whether the school is open, lets it close meanwhile, then writes: what the hold forbids. */
  async function claimSlowly(schoolId: string, holds: boolean): Promise<number> {
    const { id: personId } = await makePerson();
    let closing: Promise<unknown> = Promise.resolve();
    await transaction(async (tx) => {
      if (holds) await holdSchool(tx, schoolId);
      const { closedOn } = await tx.school.findUniqueOrThrow({ where: { id: schoolId } });
      closing = close(schoolId);
      if (!holds) await closing;
      if (closedOn === null)
        await tx.schoolMembership.create({ data: { personId, schoolId, startsOn: NOW, claimedAt: NOW } });
    });
    await closing;
    return openAt(schoolId);
  }

  it("would, without the hold", async () => {
    expect(await claimSlowly((await makeSchool()).id, true)).toBe(0);
    expect(await claimSlowly((await makeSchool()).id, false)).toBe(1);
  });
});
