import { beforeAll, describe, expect, it } from "vitest";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { loadPersonActor } from "@/lib/platform/auth/load-actor";
import { db, transaction } from "@/lib/platform/db";
import { endEverything, giveRole, lockPerson, setFields } from "@/lib/network/person/steps";
import * as make from "@/tests/support/people";

const { NOW, TODAY } = make;
const deed = { actor: SYSTEM, now: NOW };
beforeAll(make.makeNetwork);

describe("fields", () => {
  it("are periods: kept, begun today or ended today, and none is left of a day that never passed", async () => {
    const person = await make.makePerson();
    const [kept, left, fresh] = [await make.makeField(), await make.makeField(), await make.makeField()];
    for (const { id: fieldId } of [kept, left]) {
      await db.personField.create({ data: { personId: person.id, fieldId, startsOn: make.daysLater(-30) } });
    }
    await transaction((tx) => setFields(tx, person.id, [kept.id, fresh.id, fresh.id], NOW));
    const rows = await db.personField.findMany({ where: { personId: person.id } });
    const of = (id: string) => rows.find((row) => row.fieldId === id);
    expect([of(kept.id)?.endsOn, of(left.id)?.endsOn, of(fresh.id)?.startsOn]).toEqual([null, TODAY, TODAY]);
    await transaction((tx) => setFields(tx, person.id, [kept.id], NOW));
    expect(await db.personField.count({ where: { personId: person.id, fieldId: fresh.id } })).toBe(0);
  });
});

describe("a role", () => {
  it("that is held already is given once", async () => {
    const person = await make.makePerson();
    const office = { role: "TEACHER" as const, centreId: null, provinceId: null, schoolId: null };
    const give = () =>
      transaction(async (tx) => {
        await lockPerson(tx, person.id);
        await giveRole(tx, person.id, office, deed);
      });
    await Promise.all([give(), give(), give()]);
    expect(await db.roleAssignment.count({ where: { personId: person.id } })).toBe(1);
  });

  it("the control: without the lock several see none, and the constraint stops all but one", async () => {
    const person = await make.makePerson();
    const give = () =>
      db.$transaction(async (tx) => {
        const held = await tx.roleAssignment.count({ where: { personId: person.id } });
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (held > 0) return;
        await tx.roleAssignment.create({
          data: { personId: person.id, role: "TEACHER", startsOn: TODAY, grantedAt: NOW },
        });
      });
    const results = await Promise.allSettled([give(), give()]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("leaving", () => {
  it("ends whatever is open, today, and leaves what is past as it was", async () => {
    const [school, centre] = [await make.makeSchool(), await make.makeCentre()];
    const actor = await make.makeActor({ role: "COORDINATOR", centreId: centre.id });
    const { personId } = actor;
    const since = { personId, startsOn: make.daysLater(-50) };
    const past = { ...since, startsOn: make.daysLater(-90), endsOn: make.daysLater(-60) };
    await db.schoolMembership.create({
      data: { ...since, schoolId: school.id, status: "CONFIRMED", claimedAt: NOW },
    });
    await db.centreStaff.create({ data: { ...since, centreId: centre.id, position: "COORDINATOR" } });
    const old = await db.centreStaff.create({ data: { ...past, centreId: centre.id, position: "TRAINER" } });
    await db.consent.create({ data: { personId, kind: "STAFF_PAGE", givenAt: make.minutesLater(-5) } });
    await transaction((tx) => endEverything(tx, personId, deed));
    const open = { where: { personId, endsOn: null } };
    expect(await db.roleAssignment.count(open)).toBe(0);
    expect(await db.schoolMembership.count(open)).toBe(0);
    expect(await db.centreStaff.count(open)).toBe(0);
    expect(await db.consent.count({ where: { personId, withdrawnAt: null } })).toBe(0);
    expect(await loadPersonActor(db, actor.signInId, NOW)).toBeNull();
    expect((await db.centreStaff.findUniqueOrThrow({ where: { id: old.id } })).endsOn).toEqual(past.endsOn);
  });
});
