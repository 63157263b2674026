import { beforeAll, describe, expect, it } from "vitest";
import { loadPersonActor } from "@/lib/platform/auth/load-actor";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { db } from "@/lib/platform/db";
import { acceptInvitation, revokeInvitation, sendInvitation } from "@/lib/network/person/commands/invitation";
import {
  claimMembership,
  decideMembership,
  endMembership,
  withdrawClaim,
} from "@/lib/network/person/commands/membership";
import { editOwn, readNotice, setConsent } from "@/lib/network/person/commands/own";
import { beginRegistration, finishRegistration } from "@/lib/network/person/commands/register";
import { endRole, grantRole, handOverRole, resetTotp } from "@/lib/network/person/commands/role";
import { NOTICE_VERSION } from "@/lib/network/person/rules";
import type { SendInvitation } from "@/lib/network/person/schema";
import * as make from "@/tests/support/people";

const { NOW, atDoor, makeActor, makeSchool, makeField } = make;
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

describe("registration", () => {
  async function begin(mail: string) {
    const result = await beginRegistration(atDoor(), {
      givenName: "Ayşe",
      familyName: "Işık",
      mail,
      locale: "tr",
      ...notice,
    });
    if (!result.ok) throw new Error(result.refusal);
    const letter = await db.mail.findFirstOrThrow({ where: { recipient: mail }, orderBy: { id: "desc" } });
    const code = /(\d{3}) (\d{3})/.exec(letter.body)?.slice(1).join("") ?? "";
    return { begun: result.value.begun!, code, letter };
  }

  it("stores nothing until the code proves the address, then a teacher, signed in, with the notice on record", async () => {
    const { begun, code } = await begin("ayse@usta.example");
    expect(await db.person.count({ where: { email: "ayse@usta.example" } })).toBe(0);
    const result = await finishRegistration(atDoor({ begun }), { code });
    const actor = await loadPersonActor(db, result.ok ? result.value.signIn!.id : "", NOW);
    expect(actor).toMatchObject({ givenName: "Ayşe", isTeacher: true, schoolId: null });
    const readings = await db.privacyReading.findMany({ where: { personId: actor!.personId } });
    expect(readings).toMatchObject([{ version: NOTICE_VERSION }]);
    const events = await db.auditEvent.findMany({
      where: { personId: actor!.personId },
      orderBy: { id: "asc" },
    });
    expect(events.map((event) => event.type)).toEqual([
      "person.registered",
      "role.granted",
      "privacy.read",
      "sign_in.started",
    ]);
    expect(JSON.stringify(events.map((event) => event.facts))).not.toContain("Ayşe");
  });

  it("twice at once makes one account, whichever browser it was", async () => {
    const [a, b] = [await begin("twice@usta.example"), await begin("twice@usta.example")];
    const results = await Promise.all([
      finishRegistration(atDoor({ begun: a.begun }), { code: a.code }),
      finishRegistration(atDoor({ begun: b.begun }), { code: b.code }),
      finishRegistration(atDoor({ begun: a.begun }), { code: a.code }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(2);
    const people = await db.person.findMany({ where: { email: "twice@usta.example" } });
    expect(people).toHaveLength(1);
    expect(await db.roleAssignment.count({ where: { personId: people[0]!.id } })).toBe(1);
  });

  it("answers a known address alike and tells its owner", async () => {
    const known = await make.makePerson();
    const { begun, letter } = await begin(known.email!);
    expect(letter).toMatchObject({ personId: known.id, subject: "Usta portalında hesabınız var" });
    expect(await finishRegistration(atDoor({ begun }), { code: "123456" })).toMatchObject({ ok: false });
  });

  it("counts wrong codes and ends with its time", async () => {
    const { begun, code } = await begin("tries@usta.example");
    const wrong = code === "000000" ? "111111" : "000000";
    for (let n = 0; n < 5; n++) await finishRegistration(atDoor({ begun }), { code: wrong });
    expect(await finishRegistration(atDoor({ begun }), { code })).toMatchObject({ refusal: "code_over" });
    const late = await begin("late@usta.example");
    const door = atDoor({ begun: late.begun }, make.minutesLater(16));
    expect(await finishRegistration(door, { code: late.code })).toMatchObject({ refusal: "code_over" });
  });

  it("wants the notice read, and the one that is in force", async () => {
    const input = { givenName: "A", familyName: "B", mail: "n@usta.example", locale: "tr" as const };
    const unread = await beginRegistration(atDoor(), { ...input, ...notice, hasReadNotice: false });
    expect(unread).toMatchObject({ refusal: "notice_unread" });
    const old = await beginRegistration(atDoor(), { ...input, ...notice, noticeVersion: "2020-01" });
    expect(old).toMatchObject({ refusal: "notice_changed" });
  });
});

describe("works here", () => {
  it("is claimed by the teacher and confirmed by the school's principal, who is told", async () => {
    const school = await makeSchool();
    const principal = await principalOf(school.id);
    const field = await makeField();
    const teacher = await makeActor({ role: "TEACHER" });
    await claimMembership(ctx(teacher), { schoolId: school.id, startsOn: TODAY, fieldIds: [field.id] });
    const row = await db.schoolMembership.findFirstOrThrow({ where: { personId: teacher.personId } });
    expect(await db.mail.count({ where: { personId: principal.personId, kind: "person.claim" } })).toBe(1);
    expect(await db.personField.count({ where: { personId: teacher.personId, fieldId: field.id } })).toBe(1);
    expect((await decideMembership(ctx(principal), { membershipId: row.id, decision: "confirm" })).ok).toBe(
      true,
    );
    expect((await loadPersonActor(db, teacher.signInId, NOW))?.schoolId).toBe(school.id);
    const again = await decideMembership(ctx(principal), { membershipId: row.id, decision: "refuse" });
    expect(again).toMatchObject({ refusal: "claim_decided" });
  });

  it("is not the neighbour's to decide, nor one's own, nor anyone's", async () => {
    const [school, other] = [await makeSchool(), await makeSchool()];
    const teacher = await makeActor({ role: "PRINCIPAL", schoolId: school.id });
    const row = await claim(teacher, school.id);
    const decide = (who: Parameters<typeof decideMembership>[0]) =>
      decideMembership(who, { membershipId: row.id, decision: "confirm" });
    expect(await decide(ctx(await principalOf(other.id)))).toMatchObject({ refusal: "not_found" });
    expect(
      await decide(ctx(await makeActor({ role: "PROVINCE_OFFICER", provinceId: other.provinceId }))),
    ).toMatchObject({ refusal: "not_found" });
    expect(await decide(ctx(await makeActor({ role: "TEACHER" })))).toMatchObject({ refusal: "not_found" });
    expect(await decide(ctx(teacher))).toMatchObject({ refusal: "own_claim" });
    expect(await decide(nobody)).toMatchObject({ refusal: "sign_in_needed" });
    const officer = await makeActor({ role: "PROVINCE_OFFICER", provinceId: school.provinceId });
    expect((await decide(ctx(officer))).ok).toBe(true);
  });

  it("at a new school ends the old period where the new one begins", async () => {
    const [old, fresh] = [await makeSchool(), await makeSchool()];
    const teacher = await makeActor({ role: "TEACHER" });
    const first = await claim(teacher, old.id, "2026-01-05");
    await decideMembership(ctx(await principalOf(old.id)), { membershipId: first.id, decision: "confirm" });
    const second = await claim(teacher, fresh.id, "2026-03-02");
    expect(await periods(teacher.personId)).toMatchObject([{ schoolId: old.id, endsOn: null }]);
    await decideMembership(ctx(await principalOf(fresh.id)), {
      membershipId: second.id,
      decision: "confirm",
    });
    expect(await periods(teacher.personId)).toMatchObject([
      { schoolId: old.id, endsOn: new Date("2026-03-02T00:00:00Z") },
      { schoolId: fresh.id, endsOn: null },
    ]);
  });

  it("replaces a claim that waits, and can be taken back by its owner alone", async () => {
    const [a, b] = [await makeSchool(), await makeSchool()];
    const teacher = await makeActor({ role: "TEACHER" });
    await claim(teacher, a.id);
    const row = await claim(teacher, b.id);
    expect(await db.schoolMembership.count({ where: { personId: teacher.personId } })).toBe(1);
    const neighbour = await makeActor({ role: "TEACHER" });
    expect(await withdrawClaim(ctx(neighbour), { membershipId: row.id })).toMatchObject({
      refusal: "not_found",
    });
    expect((await withdrawClaim(ctx(teacher), { membershipId: row.id })).ok).toBe(true);
    expect(await db.schoolMembership.count({ where: { personId: teacher.personId } })).toBe(0);
  });

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

  it("ends with a last day inside the period, said by the school or oneself", async () => {
    const school = await makeSchool();
    const teacher = await makeActor({ role: "TEACHER" });
    const principal = await principalOf(school.id);
    const { id: membershipId } = await claim(teacher, school.id, "2026-03-01");
    await decideMembership(ctx(principal), { membershipId, decision: "confirm" });
    const end = (actor: typeof teacher, endsOn: string) =>
      endMembership(ctx(actor), { membershipId, endsOn });
    expect(await end(principal, "2026-03-01")).toMatchObject({ refusal: "end_outside_period" });
    expect(await end(principal, "2026-03-13")).toMatchObject({ refusal: "end_outside_period" });
    expect(await end(await makeActor({ role: "TEACHER" }), TODAY)).toMatchObject({ refusal: "not_found" });
    expect((await end(teacher, TODAY)).ok).toBe(true);
    expect((await loadPersonActor(db, teacher.signInId, NOW))?.schoolId).toBeNull();
    expect(await end(teacher, TODAY)).toMatchObject({ refusal: "membership_over" });
  });

  it("knows no field or school that is not there", async () => {
    const teacher = await makeActor({ role: "TEACHER" });
    const school = await makeSchool();
    const missing = "00000000-0000-7000-8000-000000000000";
    const input = { schoolId: school.id, startsOn: TODAY, fieldIds: [missing] };
    expect(await claimMembership(ctx(teacher), input)).toMatchObject({ refusal: "field_unknown" });
    const nowhere = { ...input, schoolId: missing, fieldIds: [] };
    expect(await claimMembership(ctx(teacher), nowhere)).toMatchObject({ refusal: "not_found" });
    expect(await db.schoolMembership.count({ where: { personId: teacher.personId } })).toBe(0);
  });
});

const none = { centreId: null, provinceId: null, schoolId: null };
let addresses = 0;

/** Sends an invitation and reads the token out of its mail. */
async function invitation(office: Partial<SendInvitation>, personId?: string): Promise<string> {
  const mail = personId
    ? (await db.person.findUniqueOrThrow({ where: { id: personId } })).email!
    : (office.mail ?? `davet${++addresses}@usta.example`);
  const input = { mail, locale: "tr" as const, role: "MINISTRY" as const, ...none, ...office };
  const result = await sendInvitation(ctx(await ministry()), input);
  if (!result.ok) throw new Error(result.refusal);
  const letter = await db.mail.findFirstOrThrow({ where: { recipient: mail }, orderBy: { id: "desc" } });
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
    const tokens = await db.mail.findMany({ where: { recipient: "both@usta.example" } });
    expect(tokens).toHaveLength(2);
    const results = await Promise.all([accept(first), accept(second)]);
    expect(results.every((result) => result.ok)).toBe(true);
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

describe("one's own facts", () => {
  it("are edited by one editor at a time; the first name stays beside a corrected one", async () => {
    const me = await makeActor(undefined, { givenName: "Ayse", familyName: "Işık" });
    const [first, second] = [await makeField(), await makeField()];
    const input = { givenName: "Ayşe", familyName: "Işık", phone: null, locale: "en" as const, version: 1 };
    expect((await editOwn(ctx(me), { ...input, fieldIds: [first.id] })).ok).toBe(true);
    expect(await editOwn(ctx(me), { ...input, fieldIds: [] })).toMatchObject({
      refusal: "changed_meanwhile",
    });
    expect((await editOwn(ctx(me), { ...input, fieldIds: [second.id], version: 2 })).ok).toBe(true);
    const row = await db.person.findUniqueOrThrow({ where: { id: me.personId }, include: { fields: true } });
    expect(row).toMatchObject({ givenName: "Ayşe", registryName: "Ayse Işık", locale: "en", version: 3 });
    expect(row.fields.map((field) => field.fieldId)).toEqual([second.id]);
  });

  it("consents are periods; two clicks give one", async () => {
    const me = await makeActor();
    const give = (isGiven: boolean) => setConsent(ctx(me), { kind: "CERTIFICATE_NAME", isGiven });
    await Promise.all([give(true), give(true)]);
    expect(await db.consent.count({ where: { personId: me.personId, withdrawnAt: null } })).toBe(1);
    await give(false);
    expect(await db.consent.count({ where: { personId: me.personId, withdrawnAt: null } })).toBe(0);
    await give(true);
    expect(await db.consent.count({ where: { personId: me.personId } })).toBe(2);
  });

  it("the notice's version goes on record once", async () => {
    const me = await makeActor();
    await Promise.all([readNotice(ctx(me), notice), readNotice(ctx(me), notice)]);
    expect(await db.privacyReading.count({ where: { personId: me.personId } })).toBe(1);
    expect(await db.auditEvent.count({ where: { personId: me.personId, type: "privacy.read" } })).toBe(1);
  });
});
