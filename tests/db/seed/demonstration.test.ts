import { readAudit } from "@/lib/desk/auditor/queries";
import { beforeAll, describe, expect, test } from "vitest";
import { verify } from "@node-rs/argon2";
import { isCertificateNumber } from "@/lib/learning/certificate/rules";
import { listSuggestedSessions } from "@/lib/learning/enrolment/queries/suggested";
import { listApprovals } from "@/lib/learning/approval/queries";
import { listTasks } from "@/lib/learning/interest/queries";
import type { Staged } from "@/lib/network/register/steps/batch";
import { judgeRows } from "@/lib/network/register/steps/judge";
import { getResults } from "@/lib/learning/need/queries";
import { db } from "@/lib/platform/db";
import { DEMONSTRATION_PASSWORD, PERSONAS } from "@/prisma/seed/personas";
import { inventDemonstration, readFacts } from "@/prisma/seed/demonstration/write";
import { seed } from "@/prisma/seed/seed";
import { signedIn } from "@/tests/support/people";

const at = new Date("2026-11-21T18:30:00Z");
const silent = () => {};

beforeAll(async () => {
  await seed(silent, { at, demonstration: true });
});

test("is rich: some 400 teachers in all 25 pilot provinces, 60 sessions in all modes and all fill modes", async () => {
  const teachers = await db.person.count({ where: { roles: { some: { role: "TEACHER" } } } });
  expect(teachers).toBeGreaterThanOrEqual(400);
  const provinces = await db.province.findMany({
    where: {
      schools: { some: { memberships: { some: { status: "CONFIRMED", person: { audience: "TEACHER" } } } } },
    },
  });
  expect(provinces.filter(({ isPilot }) => isPilot)).toHaveLength(25);
  expect(await db.session.count()).toBeGreaterThanOrEqual(60);
  const kinds = await db.session.findMany({ include: { courseVersion: true } });
  expect(new Set(kinds.map(({ courseVersion }) => courseVersion.mode)).size).toBe(4);
  expect(new Set(kinds.map(({ fillMode }) => fillMode)).size).toBe(3);
  expect(await db.session.count({ where: { endsAt: { lt: at } } })).toBeGreaterThan(15);
  expect(await db.session.count({ where: { startsAt: { lt: at }, endsAt: { gt: at } } })).toBeGreaterThan(2);
  expect(await db.session.count({ where: { startsAt: { gt: at } } })).toBeGreaterThan(15);
  for (const status of ["CANCELLED", "POSTPONED"] as const) {
    const [stopped] = await db.session.findMany({ where: { status } });
    expect(stopped?.statusReason).toBeTruthy();
  }
});

test("one session is full with people waiting, one holds an offer that is still open", async () => {
  const waiting = await db.enrolment.findMany({
    where: { status: "WAITLISTED" },
    include: { session: true },
  });
  expect(waiting.length).toBeGreaterThan(5);
  for (const { session } of waiting) expect(session.seatsTaken).toBe(session.capacity);
  const offer = await db.enrolment.findFirstOrThrow({ where: { status: "OFFERED" } });
  expect(offer.offerExpiresAt?.getTime()).toBeGreaterThan(at.getTime());
});

test("one list is published with ranks and reasons, one waits for its deadline; the auditor finds nothing", async () => {
  const lists = await db.allocation.findMany({ include: { rows: { orderBy: { rank: "asc" } } } });
  expect(lists).toHaveLength(1);
  expect(lists[0]?.rows.map(({ rank }) => rank)).toEqual(lists[0]?.rows.map((_, index) => index + 1));
  expect(new Set(lists[0]?.rows.map(({ outcome }) => outcome))).toEqual(new Set(["PLACED", "WAITING"]));
  const open = { fillMode: "ALLOCATION" as const, allocatedAt: null, closesAt: { gt: at } };
  expect(await db.enrolment.count({ where: { session: open, status: "SUBMITTED" } })).toBeGreaterThan(5);
  expect((await readAudit(db, at)).findings).toEqual([]);
  expect(await db.auditorRun.findMany()).toMatchObject([{ at, found: 0 }]);
});

test("a half-day runs now in which a teacher can check in, beside some who are in and not confirmed", async () => {
  const slot = await db.sessionSlot.findFirstOrThrow({
    where: { checkIns: { some: {} } },
    include: { checkIns: true, session: { include: { enrolments: { include: { person: true } } } } },
  });
  expect(at.getTime() - slot.startsAt.getTime()).toBeLessThan(5 * 60_000);
  expect(slot.endsAt.getTime()).toBeGreaterThan(at.getTime());
  expect(slot.checkIns.every(({ isThere }) => isThere === null)).toBe(true);
  const emre = slot.session.enrolments.find(({ person }) => person.personaKey === "teacherWaiting");
  expect(emre?.status).toBe("PLACED");
  expect(slot.checkIns.map(({ enrolmentId }) => enrolmentId)).not.toContain(emre?.id);
});

describe("is marked", () => {
  test("every person, course, session, certificate and training is, and every school that hosts no centre", async () => {
    const unmarked = { where: { isDemonstration: false } };
    expect(await db.person.count(unmarked)).toBe(0);
    expect(await db.course.count(unmarked)).toBe(0);
    expect(await db.session.count(unmarked)).toBe(0);
    expect(await db.certificate.count(unmarked)).toBe(0);
    expect(await db.training.count(unmarked)).toBe(0);
    expect(await db.school.count({ where: { isDemonstration: false, centre: null } })).toBe(0);
  });

  test("addresses are in the domain reserved for examples, and no letter is queued", async () => {
    const people = await db.person.findMany({ select: { email: true, staffNumber: true } });
    expect(people.every(({ email }) => email?.endsWith("@usta.example"))).toBe(true);
    expect(await db.mail.count()).toBe(0);
  });

  test("nobody carries anything like a national identity number", async () => {
    const people = await db.person.findMany({ select: { staffNumber: true, phone: true } });
    for (const { staffNumber, phone } of people) expect(`${staffNumber}${phone}`).not.toMatch(/\d{11}/);
  });
});

test("the cast can sign in with its password and stands where it says", async () => {
  for (const persona of PERSONAS) {
    const person = await db.person.findUniqueOrThrow({
      where: { personaKey: persona.key },
      include: {
        roles: { include: { centre: true, province: true, school: true } },
        memberships: true,
        fields: true,
      },
    });
    expect(person.email).toBe(persona.mail);
    expect(await verify(person.passwordHash ?? "", DEMONSTRATION_PASSWORD)).toBe(true);
    for (const role of persona.roles) expect(person.roles.map((one) => one.role)).toContain(role);
    if (persona.centre !== undefined) expect(person.roles[0]?.centre?.number).toBe(persona.centre);
    if (persona.province !== undefined) expect(person.roles[0]?.province?.code).toBe(persona.province);
    if (persona.roles.includes("PRINCIPAL")) expect(person.roles[0]?.school?.slug).toBe(persona.school);
    if (persona.isUnconfirmed) expect(person.memberships.map(({ status }) => status)).toEqual(["CLAIMED"]);
    if (persona.fields) expect(person.fields).toHaveLength(persona.fields.length);
  }
  expect(await db.certificate.count({ where: { person: { personaKey: "teacher" } } })).toBe(2);
  expect(
    await db.enrolment.count({ where: { person: { personaKey: "teacherWaiting" }, status: "WAITLISTED" } }),
  ).toBe(1);
  expect(
    await db.enrolment.count({ where: { person: { personaKey: "teacherOffer" }, status: "OFFERED" } }),
  ).toBe(1);
});

test("a course at a distance and a blended one run with steps of every kind, and their teachers are on the way", async () => {
  const sessions = await db.session.findMany({
    where: { status: "CONFIRMED", courseVersion: { steps: { some: {} } } },
    include: { courseVersion: { include: { steps: true } }, trainers: true, slots: true },
  });
  expect(sessions.map(({ courseVersion }) => courseVersion.mode).sort()).toEqual(["BLENDED", "DISTANCE"]);
  const trainer = await db.person.findFirstOrThrow({ where: { personaKey: "trainer" } });
  for (const { courseVersion, trainers, slots, startsAt, endsAt } of sessions) {
    const { steps, hours } = courseVersion;
    expect(new Set(steps.map(({ kind }) => kind)).size).toBe(4);
    const live = slots.reduce((sum, slot) => sum + slot.endMinute - slot.startMinute, 0);
    expect(live + steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(hours * 60);
    expect(trainers[0]?.personId).toBe(trainer.id);
    expect(startsAt < at && endsAt > at).toBe(true);
  }
  const zeyneps = { enrolment: { person: { personaKey: "teacher" } } };
  expect(await db.lessonDone.count({ where: zeyneps })).toBe(2);
  expect(await db.lessonAttempt.findMany({ where: zeyneps, orderBy: { number: "asc" } })).toMatchObject([
    { isPassed: false },
    { handedInAt: null },
  ]);
  const handIns = await db.handIn.groupBy({ by: ["status"], _count: true });
  expect(handIns.map(({ status }) => status).sort()).toEqual(["ACCEPTED", "HANDED_IN", "RETURNED"]);
});

describe("keeps the portal's own rules", () => {
  test("nothing that has happened lies in the future", async () => {
    const late = { gt: at };
    expect(await db.enrolment.count({ where: { appliedAt: late } })).toBe(0);
    expect(await db.enrolmentChange.count({ where: { at: late } })).toBe(0);
    expect(await db.auditEvent.count({ where: { at: late } })).toBe(0);
    expect(await db.attendanceMark.count({ where: { markedAt: late } })).toBe(0);
    expect(await db.certificate.count({ where: { issuedAt: late } })).toBe(0);
    expect(await db.training.count({ where: { endsOn: late } })).toBe(0);
    expect(await db.lessonDone.count({ where: { doneAt: late } })).toBe(0);
    expect(await db.lessonAttempt.count({ where: { savedAt: late } })).toBe(0);
    expect(await db.handIn.count({ where: { handedInAt: late } })).toBe(0);
    expect(await db.session.count({ where: { status: "CLOSED", endsAt: late } })).toBe(0);
  });

  test("queues count from 1 without gap, in the order of the applications", async () => {
    const sessions = await db.session.findMany({
      include: { enrolments: { orderBy: { queueNumber: "asc" } } },
    });
    for (const { allocatedAt, enrolments, lastQueueNumber } of sessions) {
      expect(enrolments.map(({ queueNumber }) => queueNumber)).toEqual(
        enrolments.map((_, index) => index + 1),
      );
      expect(lastQueueNumber).toBe(enrolments.length);
      const times = enrolments.map(({ appliedAt }) => appliedAt.getTime());
      if (allocatedAt === null) expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  test("nobody is in two places at once, and each enrolment's last step is its state", async () => {
    const clashes = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM enrolment a JOIN enrolment b ON b.person_id = a.person_id AND b.id > a.id
        JOIN session_slot x ON x.session_id = a.session_id JOIN session_slot y ON y.session_id = b.session_id
      WHERE enrolment_holds_seat(a.status) AND enrolment_holds_seat(b.status)
        AND tstzrange(x.starts_at, x.ends_at) && tstzrange(y.starts_at, y.ends_at)`;
    expect(clashes).toEqual([]);
    const enrolments = await db.enrolment.findMany({
      include: { changes: { orderBy: { id: "desc" }, take: 1 } },
    });
    for (const { status, changes } of enrolments) expect(changes[0]?.status).toBe(status);
  });

  test("closed sessions have a full register, certificates have numbers that check, counters stand at the last", async () => {
    const unmarked = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM enrolment e JOIN session s ON s.id = e.session_id AND s.status = 'CLOSED'
        JOIN session_slot slot ON slot.session_id = s.id
      WHERE e.status IN ('COMPLETED', 'NOT_COMPLETED', 'NO_SHOW')
        AND NOT EXISTS (SELECT FROM attendance_mark m WHERE m.slot_id = slot.id AND m.enrolment_id = e.id)`;
    expect(unmarked).toEqual([]);
    const certificates = await db.certificate.findMany({ include: { enrolment: true } });
    expect(certificates.length).toBeGreaterThan(150);
    for (const { number, enrolment } of certificates) {
      expect(isCertificateNumber(number)).toBe(true);
      expect(enrolment.status).toBe("COMPLETED");
    }
    const counters = await db.certificateCounter.findMany();
    expect(counters.reduce((sum, { last }) => sum + last, 0)).toBe(certificates.length);
  });
});

test("no school's name is longer than a page can bear, and some are long", async () => {
  const schools = await db.school.findMany({ where: { isDemonstration: true }, select: { name: true } });
  const longest = Math.max(...schools.map(({ name }) => name.length));
  expect(longest).toBeLessThanOrEqual(80);
  expect(longest).toBeGreaterThan(70);
});

test("a second run adds nothing", async () => {
  const count = () =>
    Promise.all([db.person.count(), db.session.count(), db.enrolment.count(), db.auditEvent.count()]);
  const before = await count();
  await seed(silent, { at: new Date(at.getTime() + 86_400_000), demonstration: true });
  expect(await count()).toEqual(before);
});

test("holds on whatever day it is seeded: no register from the future, no session closed before its end", async () => {
  const facts = await readFacts(db);
  for (let day = 0; day < 7; day++) {
    const now = new Date(at.getTime() + day * 86_400_000 - day * 3 * 3_600_000);
    const { sessions, marks, certificates, enrolments, events } = inventDemonstration(facts, now, "");
    const past = [
      ...marks.map(({ markedAt }) => markedAt),
      ...certificates.map(({ issuedAt }) => issuedAt),
      ...enrolments.map(({ appliedAt }) => appliedAt),
      ...events.map((event) => event.at),
      ...sessions.filter(({ status }) => status === "CLOSED").map(({ endsAt }) => endsAt),
    ];
    expect(past.filter((moment) => new Date(moment) > now)).toEqual([]);
    const reversed = sessions.filter(
      ({ opensAt, closesAt, startsAt }) => closesAt <= opensAt || closesAt > startsAt,
    );
    expect(reversed).toEqual([]);
    expect(sessions.some(({ startsAt, endsAt }) => startsAt < now && endsAt > now)).toBe(true);
  }
});

test("a programme runs with pairings in all states, another is open with matchings to compare", async () => {
  const [running] = await db.programme.findMany({ where: { status: "RUNNING" }, include: { topics: true } });
  expect(running?.topics).toHaveLength(8);
  const programmeId = running?.id ?? "";
  expect(await db.schoolProfile.count({ where: { programmeId } })).toBeGreaterThanOrEqual(30);
  const pairings = await db.pairing.findMany({
    where: { programmeId },
    include: { sides: { include: { school: true } } },
  });
  expect(new Set(pairings.map(({ status }) => status))).toEqual(
    new Set(["PROPOSED", "ACCEPTED", "RENEWED", "REMATCHED", "ENDED_EARLY"]),
  );
  expect(pairings.filter(({ status }) => status === "ACCEPTED").length).toBeGreaterThan(9);
  for (const { sides } of pairings) expect(sides[0]?.school.provinceId).not.toBe(sides[1]?.school.provinceId);
  const own = await db.pairingSide.findMany({
    where: { school: { slug: "konya-selcuklu-gokpinar" } },
    include: { pairing: true },
  });
  expect(own.map(({ pairing }) => pairing.status)).toEqual(["ACCEPTED"]);
  const runs = await db.matchingRun.findMany({ where: { status: "MADE", programme: { status: "OPEN" } } });
  expect(runs).toHaveLength(3);
  for (const run of runs) expect(run.totalWeight).toBeGreaterThanOrEqual(run.greedyWeight);
});

test("a needs analysis is over with provinces to show, one runs and asks the cast half-way, enough people wait for dates", async () => {
  const lists = await db.competenceList.findMany({ include: { entries: true } });
  expect(lists).toHaveLength(5);
  expect(lists.every(({ status, isDemonstration }) => status === "PUBLISHED" && isDemonstration)).toBe(true);
  const [ministry, hakan] = await Promise.all(
    ["ministry", "coordinator"].map(async (personaKey) =>
      signedIn((await db.person.findUniqueOrThrow({ where: { personaKey } })).id, at),
    ),
  );
  if (!ministry || !hakan) throw new Error("The cast is missing.");
  const [closed, running] = await db.needCampaign.findMany({ orderBy: { endsOn: "asc" } });
  const results = await getResults(ministry, { campaignId: closed?.id ?? "", provinceId: null }, at);
  expect(results?.phase).toBe("closed");
  expect(results?.needs.every(({ gap }) => gap !== null)).toBe(true);
  expect(results?.byProvince.filter(({ needs }) => needs.length > 0).length).toBeGreaterThanOrEqual(4);
  const drafts = await db.needAnswer.findMany({
    where: { campaignId: running?.id, submittedAt: null },
    include: { person: true, ratings: true },
  });
  expect(drafts.map(({ person }) => person.personaKey).sort()).toEqual([
    "partnerContact",
    "principal",
    "teacher",
  ]);
  expect(drafts.every(({ ratings }) => ratings.length > 0)).toBe(true);
  expect(await listTasks(hakan, at)).toMatchObject([{ people: 9 }]);
  const zeynep = await db.person.findUniqueOrThrow({ where: { personaKey: "teacher" } });
  const suggested = await listSuggestedSessions(await signedIn(zeynep.id, at), at, 3);
  expect(suggested[0]?.closes.length).toBeGreaterThan(0);
});

test("applications wait in every office, with nominations, deputies, waivers, strikes and people who stand by", async () => {
  const actorOf = async (personaKey: string) =>
    signedIn((await db.person.findUniqueOrThrow({ where: { personaKey } })).id, at);
  const query = { state: null, page: 1 };
  for (const [persona, least] of Object.entries({
    principal: 2,
    provinceOfficer: 2,
    coordinator: 2,
    trainer: 2,
    ministry: 2,
  })) {
    const found = await listApprovals(await actorOf(persona), query, at);
    expect(found?.rows.length, persona).toBeGreaterThanOrEqual(least);
    expect(
      found?.rows.every(({ mayDecide }) => mayDecide),
      persona,
    ).toBe(true);
  }
  const steps = await db.approvalStep.findMany({ include: { enrolment: true } });
  const pending = (id: string) =>
    steps.filter((step) => step.enrolmentId === id && step.status === "PENDING").length;
  for (const { enrolment } of steps) expect(enrolment.approvalsLeft).toBe(pending(enrolment.id));
  expect(steps.some(({ escalatedAt }) => escalatedAt !== null)).toBe(true);
  expect(new Set(steps.map(({ enrolment }) => enrolment.status))).toEqual(
    new Set(["SUBMITTED", "REJECTED", "PLACED", "DEFERRED"]),
  );
  const nominations = await db.nomination.findMany({ include: { enrolments: true } });
  expect(nominations.map(({ status }) => status).sort()).toEqual(["CHECKED", "CONFIRMED"]);
  expect(nominations.every(({ badRows }) => badRows > 1)).toBe(true);
  expect(nominations.some(({ enrolments }) => enrolments.length > 0)).toBe(true);
  expect(await db.deputy.count()).toBe(2);
  expect(await db.waiver.count()).toBeGreaterThan(2);
  expect(await db.enrolment.count({ where: { strike: "NO_SHOW" } })).toBeGreaterThan(2);
  expect(await db.enrolment.count({ where: { standsBy: true, status: "WAITLISTED" } })).toBeGreaterThan(2);
  // Nothing is due today: no letter leaves a portal that was only seeded.
  const soon = new Date(at.getTime() + 86_400_000);
  expect(steps.filter(({ status, dueAt }) => status === "PENDING" && dueAt && dueAt < soon)).toEqual([]);
});

test("a register was taken in, another was checked and says what it would do", async () => {
  const batches = await db.importBatch.findMany({ include: { rows: { orderBy: { line: "asc" } } } });
  expect(batches.map(({ status }) => status).sort()).toEqual(["COMPLETED", "PROCESSED"]);
  const open = batches.find(({ status }) => status === "PROCESSED");
  expect(new Set(open?.rows.map(({ outcome }) => outcome))).toEqual(
    new Set(["NEW", "CHANGED", "MOVED", "UNCHANGED", "WRONG"]),
  );
  const judged = await judgeRows(db, "TEACHERS", (open?.rows ?? []) as Staged[], "2026-11-21");
  for (const [index, row] of (open?.rows ?? []).entries())
    expect(judged[index], String(row.line)).toMatchObject({
      outcome: row.outcome,
      problem: row.problem,
      targetId: row.targetId,
      changes: row.changes,
    });
});
