import { beforeAll, describe, expect, it } from "vitest";
import { loadPersonActor } from "@/lib/platform/auth/load-actor";
import { db } from "@/lib/platform/db";
import {
  claimMembership,
  decideMembership,
  endMembership,
  withdrawClaim,
} from "@/lib/network/person/commands/membership";
import { editOwn, readNotice, setConsent } from "@/lib/network/person/commands/own";
import { beginRegistration, finishRegistration } from "@/lib/network/person/commands/register";
import { NOTICE_VERSION } from "@/lib/network/person/rules";
import * as make from "@/tests/support/people";

const { NOW, atDoor, makeActor, makeSchool, makeField } = make;
const TODAY = "2026-03-12";
beforeAll(make.makeNetwork);

const ctx = (actor: Awaited<ReturnType<typeof makeActor>>, now = NOW) => ({ actor, now });
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
    await db.mail.deleteMany({ where: { recipient: mail } });
    const result = await beginRegistration(atDoor(), {
      givenName: "Ayşe",
      familyName: "Işık",
      mail,
      locale: "tr",
      ...notice,
    });
    if (!result.ok) throw new Error(result.refusal);
    const letter = await db.mail.findFirstOrThrow({ where: { recipient: mail } });
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
