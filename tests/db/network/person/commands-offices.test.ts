import { beforeAll, describe, expect, it } from "vitest";
import { loadPersonActor } from "@/lib/platform/auth/load-actor";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { db } from "@/lib/platform/db";
import { acceptInvitation, revokeInvitation, sendInvitation } from "@/lib/network/person/commands/invitation";
import { claimMembership, decideMembership } from "@/lib/network/person/commands/membership";
import { endRole, grantRole, handOverRole, resetTotp } from "@/lib/network/person/commands/role";
import { NOTICE_VERSION } from "@/lib/network/person/rules";
import type { SendInvitation } from "@/lib/network/person/schema";
import * as make from "@/tests/support/people";

const { NOW, atDoor, makeActor, makeSchool } = make;
const TODAY = "2026-03-12";
beforeAll(make.makeNetwork);

const ctx = (actor: Awaited<ReturnType<typeof makeActor>>, now = NOW) => ({ actor, now });
const ministry = () => makeActor({ role: "MINISTRY" });
const principalOf = (schoolId: string) => makeActor({ role: "PRINCIPAL", schoolId });
const notice = { hasReadNotice: true, noticeVersion: NOTICE_VERSION };
const nobody = { actor: { kind: "anyone" } as const, now: NOW };

async function claim(actor: Awaited<ReturnType<typeof makeActor>>, schoolId: string, startsOn = TODAY) {
  const result = await claimMembership(ctx(actor), { schoolId, startsOn, fieldIds: [] });
  if (!result.ok) throw new Error(result.refusal);
  return db.schoolMembership.findFirstOrThrow({ where: { personId: actor.personId, status: "CLAIMED" } });
}

const periods = (personId: string) =>
  db.schoolMembership.findMany({
    where: { personId, status: "CONFIRMED" },
    orderBy: { startsOn: "asc" },
    select: { schoolId: true, startsOn: true, endsOn: true },
  });

const none = { centreId: null, provinceId: null, schoolId: null };
let addresses = 0;

/** Sends an invitation and reads the token out of its mail. */
async function invitation(office: Partial<SendInvitation>, personId?: string): Promise<string> {
  const mail = personId
    ? (await db.person.findUniqueOrThrow({ where: { id: personId } })).email!
    : (office.mail ?? `davet${++addresses}@usta.example`);
  const input = { mail, locale: "tr" as const, role: "MINISTRY" as const, ...none, ...office };
  await db.mail.deleteMany({ where: { recipient: mail } });
  const result = await sendInvitation(ctx(await ministry()), input);
  if (!result.ok) throw new Error(result.refusal);
  const letter = await db.mail.findFirstOrThrow({ where: { recipient: mail } });
  return /\/invitation\/([\w-]+)/.exec(letter.body)?.[1] ?? "";
}

describe("an invitation", () => {
  const accept = (token: string, names: object = { givenName: "Can", familyName: "Er" }) =>
    acceptInvitation(atDoor(), { token, givenName: null, familyName: null, ...notice, ...names });

  it("makes the account and gives the office", async () => {
    const centre = await make.makeCentre();
    const token = await invitation({ role: "COORDINATOR", centreId: centre.id });
    expect(await accept(token, {})).toMatchObject({ refusal: "names_missing" });
    const result = await accept(token);
    const actor = await loadPersonActor(db, result.ok ? result.value.signIn!.id : "", NOW);
    expect(actor).toMatchObject({ givenName: "Can", centreIds: [centre.id], isTeacher: false });
    expect(await accept(token)).toMatchObject({ refusal: "invitation_over" });
  });

  it("adds the office to the account the address has", async () => {
    const school = await makeSchool();
    const person = await make.makePerson();
    const token = await invitation({ role: "PRINCIPAL", schoolId: school.id }, person.id);
    const result = await accept(token, {});
    expect(result.ok && result.value.signIn?.personId).toBe(person.id);
    const office = { role: "PRINCIPAL" as const, ...none, schoolId: school.id };
    expect(
      await sendInvitation(ctx(await ministry()), { mail: person.email!, locale: "tr", ...office }),
    ).toMatchObject({ refusal: "role_overlaps" });
  });

  it("lets one of many in who accept at the same moment", async () => {
    const token = await invitation({ role: "MINISTRY" });
    const results = await Promise.all(Array.from({ length: 6 }, () => accept(token)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const row = await db.invitation.findUniqueOrThrow({ where: { tokenHash: hashSecret(token) } });
    expect(await db.roleAssignment.count({ where: { personId: row.acceptedById! } })).toBe(1);
  });

  it("two invitations of one address, accepted at once, make one account with both offices", async () => {
    const [a, b] = [await make.makeCentre(), await make.makeCentre()];
    const first = await invitation({ role: "TRAINER", centreId: a.id, mail: "both@usta.example" });
    const second = await invitation({ role: "TRAINER", centreId: b.id, mail: "both@usta.example" });
    const results = await Promise.all([accept(first), accept(second)]);
    expect(results.map((result) => (result.ok ? "in" : result.refusal))).toEqual(["in", "in"]);
    expect(await db.person.count({ where: { email: "both@usta.example" } })).toBe(1);
    expect(await db.roleAssignment.count({ where: { person: { email: "both@usta.example" } } })).toBe(2);
  });

  it("runs out, is taken back, and is replaced by the next to the same office", async () => {
    const late = await invitation({ role: "MINISTRY" });
    const door = atDoor({}, make.daysLater(15, NOW));
    const input = { token: late, givenName: "A", familyName: "B", ...notice };
    expect(await acceptInvitation(door, input)).toMatchObject({ refusal: "invitation_over" });
    const before = await invitation({ role: "MINISTRY", mail: "again@usta.example" });
    const after = await invitation({ role: "MINISTRY", mail: "again@usta.example" });
    expect(await accept(before)).toMatchObject({ refusal: "invitation_over" });
    const row = await db.invitation.findUniqueOrThrow({ where: { tokenHash: hashSecret(after) } });
    const neighbour = await principalOf((await makeSchool()).id);
    expect(await revokeInvitation(ctx(neighbour), { invitationId: row.id })).toMatchObject({
      refusal: "not_found",
    });
    expect((await revokeInvitation(ctx(await ministry()), { invitationId: row.id })).ok).toBe(true);
    expect(await accept(after)).toMatchObject({ refusal: "invitation_over" });
  });

  it("is a principal's for teachers of the own school only", async () => {
    const [school, other] = [await makeSchool(), await makeSchool()];
    const principal = await principalOf(school.id);
    const send = (office: Partial<SendInvitation>) =>
      sendInvitation(ctx(principal), {
        mail: `ogretmen${++addresses}@usta.example`,
        locale: "tr",
        role: "TEACHER",
        ...none,
        ...office,
      });
    expect((await send({ schoolId: school.id })).ok).toBe(true);
    expect(await send({ schoolId: other.id })).toMatchObject({ refusal: "not_found" });
    expect(await send({ role: "MINISTRY" })).toMatchObject({ refusal: "not_found" });
    expect(await send({ role: "PRINCIPAL", schoolId: school.id })).toMatchObject({ refusal: "not_found" });
  });
});

describe("works here", () => {
  it("two schools cannot both have somebody: the invited one and the claimed one at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await makeSchool(), await makeSchool()];
      const teacher = await makeActor({ role: "TEACHER" });
      const row = await claim(teacher, a.id, "2026-03-01");
      const token = await invitation({ role: "TEACHER", schoolId: b.id }, teacher.personId);
      const [principal] = [await principalOf(a.id)];
      await Promise.all([
        decideMembership(ctx(principal), { membershipId: row.id, decision: "confirm" }),
        acceptInvitation(atDoor(), { token, givenName: null, familyName: null, ...notice }),
      ]);
      const rows = await periods(teacher.personId);
      expect(rows.filter((period) => period.endsOn === null)).toHaveLength(1);
    }
  });

  it("the control: without the lock, both at once break the constraint that stands behind", async () => {
    const [a, b] = [await makeSchool(), await makeSchool()];
    const person = await make.makePerson();
    const confirm = (schoolId: string) =>
      db.$transaction(async (tx) => {
        const taken = await tx.schoolMembership.count({
          where: { personId: person.id, status: "CONFIRMED" },
        });
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (taken > 0) return "refused";
        await tx.schoolMembership.create({
          data: { personId: person.id, schoolId, status: "CONFIRMED", startsOn: make.TODAY, claimedAt: NOW },
        });
        return "done";
      });
    const results = await Promise.allSettled([confirm(a.id), confirm(b.id)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("roles", () => {
  const office = { role: "COORDINATOR" as const, ...none };

  it("apply at the next request, for as long as their period", async () => {
    const centre = await make.makeCentre();
    const person = await makeActor();
    const input = {
      personId: person.personId,
      ...office,
      centreId: centre.id,
      startsOn: TODAY,
      endsOn: "2026-03-20",
    };
    expect((await grantRole(ctx(await ministry()), input)).ok).toBe(true);
    const at = async (now: Date) => (await loadPersonActor(db, person.signInId, now))?.centreIds;
    expect(await at(NOW)).toEqual([centre.id]);
    expect(await at(new Date("2026-03-19T20:59:00Z"))).toEqual([centre.id]);
    expect(await at(new Date("2026-03-19T21:00:00Z"))).toEqual([]);
  });

  it("of the same office never overlap, also when two officers give it at once", async () => {
    const centre = await make.makeCentre();
    const person = await make.makePerson();
    const officers = await Promise.all([ministry(), ministry(), ministry()]);
    const input = { personId: person.id, ...office, centreId: centre.id, startsOn: TODAY, endsOn: null };
    const results = await Promise.all(officers.map((officer) => grantRole(ctx(officer), input)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.refusal === "role_overlaps")).toHaveLength(2);
  });

  it("need a place that is there, a living account, and another's hand", async () => {
    const officer = await ministry();
    const person = await make.makePerson();
    const closed = await make.makePerson({ closedAt: NOW });
    const input = { personId: person.id, ...office, startsOn: TODAY, endsOn: null };
    expect(await grantRole(ctx(officer), input)).toMatchObject({ refusal: "role_scope_missing" });
    const nowhere = { ...input, centreId: "00000000-0000-7000-8000-000000000000" };
    expect(await grantRole(ctx(officer), nowhere)).toMatchObject({ refusal: "role_scope_unknown" });
    const national = { ...input, role: "MINISTRY" as const };
    expect(await grantRole(ctx(officer), { ...national, personId: closed.id })).toMatchObject({
      refusal: "account_closed",
    });
    expect(await grantRole(ctx(officer), { ...national, personId: officer.personId })).toMatchObject({
      refusal: "own_role",
    });
    const neighbour = await makeActor({ role: "COORDINATOR", centreId: (await make.makeCentre()).id });
    expect(await grantRole(ctx(neighbour), national)).toMatchObject({ refusal: "not_found" });
    expect(await grantRole(nobody, national)).toMatchObject({ refusal: "sign_in_needed" });
  });

  it("end the sign-ins of who loses them", async () => {
    const centre = await make.makeCentre();
    const coordinator = await makeActor({ role: "COORDINATOR", centreId: centre.id });
    const { id } = await db.roleAssignment.findFirstOrThrow({ where: { personId: coordinator.personId } });
    const neighbour = await makeActor({ role: "COORDINATOR", centreId: centre.id });
    expect(await endRole(ctx(neighbour), { assignmentId: id, endsOn: TODAY })).toMatchObject({
      refusal: "not_found",
    });
    expect((await endRole(ctx(await ministry()), { assignmentId: id, endsOn: TODAY })).ok).toBe(true);
    expect(await loadPersonActor(db, coordinator.signInId, NOW)).toBeNull();
    expect(await endRole(ctx(await ministry()), { assignmentId: id, endsOn: TODAY })).toMatchObject({
      refusal: "role_over",
    });
  });

  it("are handed over: the old one ends today and the successor is invited to the same place", async () => {
    const centre = await make.makeCentre();
    const coordinator = await makeActor({ role: "COORDINATOR", centreId: centre.id });
    const { id } = await db.roleAssignment.findFirstOrThrow({ where: { personId: coordinator.personId } });
    const input = { assignmentId: id, mail: "successor@usta.example", locale: "tr" as const };
    expect((await handOverRole(ctx(await ministry()), input)).ok).toBe(true);
    const row = await db.invitation.findFirstOrThrow({ where: { email: "successor@usta.example" } });
    expect(row).toMatchObject({ role: "COORDINATOR", centreId: centre.id });
    expect((await db.roleAssignment.findUniqueOrThrow({ where: { id } })).endsOn).toEqual(make.TODAY);
  });

  it("never leave the ministry empty, also when two officers end each other's at once", async () => {
    await db.roleAssignment.deleteMany({ where: { role: "MINISTRY" } });
    const [a, b] = [await ministry(), await ministry()];
    const roleOf = async (who: typeof a) =>
      (await db.roleAssignment.findFirstOrThrow({ where: { personId: who.personId, endsOn: null } })).id;
    const [ofA, ofB] = [await roleOf(a), await roleOf(b)];
    expect(await endRole(ctx(a), { assignmentId: ofA, endsOn: TODAY })).toMatchObject({
      refusal: "own_role",
    });
    const results = await Promise.all([
      endRole(ctx(a), { assignmentId: ofB, endsOn: TODAY }),
      endRole(ctx(b), { assignmentId: ofA, endsOn: TODAY }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.roleAssignment.count({ where: { role: "MINISTRY", endsOn: null } })).toBe(1);
  });

  it("the second factor is reset by another officer, never by a neighbour", async () => {
    const person = await makeActor(undefined, { totpSecret: "x", totpConfirmedAt: NOW });
    const input = { personId: person.personId };
    expect(await resetTotp(ctx(await makeActor({ role: "TEACHER" })), input)).toMatchObject({
      refusal: "not_found",
    });
    expect((await resetTotp(ctx(await ministry()), input)).ok).toBe(true);
    const after = await db.person.findUniqueOrThrow({ where: { id: person.personId } });
    expect(after).toMatchObject({ totpSecret: null, totpConfirmedAt: null });
  });
});
