import { beforeAll, describe, expect, it } from "vitest";
import { answerJobDay } from "@/lib/learning/job-day/commands/answer-job-day";
import { askMentors } from "@/lib/learning/job-day/commands/ask-mentors";
import { planJob, remindJob } from "@/lib/learning/job-day/commands/plan-job";
import { recordBriefing, writeJobDay } from "@/lib/learning/job-day/commands/write-job-day";
import { getMentorPage, readMentorLink } from "@/lib/learning/job-day/queries/mentor";
import { getOwnJobDays } from "@/lib/learning/job-day/queries/own";
import { getJobSession, listMissingDays, listTasks } from "@/lib/learning/job-day/queries/session";
import { askMentor } from "@/lib/learning/job-day/steps";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { makeJob } from "@/tests/support/job-days";
import { mergePartners } from "@/lib/cooperation/partner/commands/merge-partners";
import { makeContact, makePartner } from "@/tests/support/cooperation";
import {
  hoursAfter,
  makeCoordinator,
  makeCentre,
  makeMinistryActor,
  makeNetwork,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const DAY = "2026-03-10";
const anyone = { actor: ANYONE, now: NOW };
/** Nine in the evening of the network. */
const EVENING = hoursAfter(NOW, 9);
const entry = { date: DAY, hours: 6, task: "Robot hücresinde çevrim süresini ölçtüm.", equipment: null };

type Job = Awaited<ReturnType<typeof makeJob>>;
const brief = ({ own, enrolment }: Job) =>
  recordBriefing(own, {
    enrolmentId: enrolment.id,
    safety: true,
    safetyOn: DAY,
    confidentiality: true,
    confidentialityOn: "2026-03-09",
  });

async function makeWritten(hours = 6) {
  const job = await makeJob();
  await brief(job);
  expect(await writeJobDay(job.own, { ...entry, hours, enrolmentId: job.enrolment.id })).toMatchObject({
    ok: true,
  });
  const day = await db.jobDay.findFirstOrThrow({ where: { enrolmentId: job.enrolment.id } });
  const refusal = await transaction((tx) => askMentor(tx, job.session.id, anyone));
  expect(refusal).toBeNull();
  const token = await tokenOf(job);
  const word = { token, dayId: day.id, seenAt: String(day.writtenAt.getTime()), line: null };
  return { ...job, day, token, word };
}

async function tokenOf({ mentor }: Job, now = NOW) {
  const mails = await db.mail.findMany({ where: { recipient: mentor.email ?? "", kind: "job_day.asked" } });
  for (const { body } of mails) {
    const token = /\/mentor\/([\w-]+)/.exec(body)?.[1] ?? "";
    if (await readMentorLink(db, token, now)) return token;
  }
  return "";
}

const marksOf = (enrolmentId: string) =>
  db.attendanceMark.findMany({
    where: { enrolmentId, supersededAt: null },
    orderBy: { slot: { startsAt: "asc" } },
    select: { status: true, minutes: true },
  });

describe("the plan", () => {
  it("takes a contact of the host with consent, and no fewer teachers than there are seats", async () => {
    const { session, mentor, coordinator, partnership } = await makeJob();
    const plan = { sessionId: session.id, mentorId: mentor.id, hostCapacity: 10 };
    expect(await planJob(coordinator, plan)).toMatchObject({ ok: true });
    expect(await planJob(coordinator, { ...plan, hostCapacity: 9 })).toMatchObject({
      refusal: "job_capacity_below_seats",
      details: { seats: 10 },
    });
    const foreign = await makeContact();
    expect(await planJob(coordinator, { ...plan, mentorId: foreign.id })).toMatchObject({
      refusal: "job_mentor_unknown",
    });
    const silent = await makeContact({ partnerId: partnership.partnerId, consentedAt: null });
    expect(await planJob(coordinator, { ...plan, mentorId: silent.id })).toMatchObject({
      refusal: "job_mentor_without_consent",
    });
    const neighbour = { actor: await makeCoordinator((await makeCentre()).id), now: NOW };
    expect(await planJob(neighbour, plan)).toMatchObject({ refusal: "not_found" });
    await expect(db.session.update({ where: { id: session.id }, data: { capacity: 11 } })).rejects.toThrow();
  });
});

describe("a teacher", () => {
  it("writes days once the briefings stand, and not of other days", async () => {
    const job = await makeJob();
    const day = { ...entry, enrolmentId: job.enrolment.id };
    expect(await writeJobDay(job.own, day)).toMatchObject({ refusal: "job_not_briefed" });
    expect(await brief(job)).toMatchObject({ ok: true });
    expect(await writeJobDay(job.own, { ...day, date: "2026-03-09" })).toMatchObject({
      refusal: "job_day_unknown",
    });
    expect(await writeJobDay(job.own, day)).toMatchObject({ ok: true });
    expect(await writeJobDay(job.own, { ...day, hours: 5 })).toMatchObject({ ok: true });
    expect(await db.jobDay.findMany({ where: { enrolmentId: day.enrolmentId } })).toMatchObject([
      { hours: 5 },
    ]);
    const other = await makeJob();
    expect(await writeJobDay(other.own, day)).toMatchObject({ refusal: "not_found" });
    expect(await writeJobDay(job.coordinator, day)).toMatchObject({ refusal: "not_found" });
    expect(await getOwnJobDays(other.own.actor, day.enrolmentId, NOW)).toBeNull();
    expect(await getOwnJobDays(job.own.actor, day.enrolmentId, NOW)).toMatchObject({
      days: [{ day: DAY, state: "WRITTEN" }],
    });
  });
});

describe("the mentor", () => {
  it("confirms by the link, which opened confirms nothing; the hours go into the register", async () => {
    const { token, word, enrolment } = await makeWritten(4);
    expect(await getMentorPage(ANYONE, token, NOW)).toMatchObject({ waiting: [{ hours: 4 }], answered: [] });
    expect(await db.jobDay.count({ where: { enrolmentId: enrolment.id, status: "WRITTEN" } })).toBe(1);
    expect(await db.mentorLink.count({ where: { tokenHash: token } })).toBe(0);
    expect(await answerJobDay(anyone, { ...word, answer: "confirm" })).toMatchObject({ ok: true });
    expect(await marksOf(enrolment.id)).toEqual([
      { status: "PRESENT", minutes: 180 },
      { status: "PARTIAL", minutes: 60 },
    ]);
    expect(await answerJobDay(anyone, { ...word, answer: "confirm" })).toMatchObject({
      refusal: "job_day_answered",
    });
  });

  it("keeps the session and the link when the host's record is merged into another", async () => {
    const { token, word, session, partnership, mentor } = await makeWritten();
    const kept = await makePartner();
    const ministry = { actor: await makeMinistryActor(), now: NOW };
    const merge = { keptId: kept.id, mergedId: partnership.partnerId };
    expect(await mergePartners(ministry, merge)).toMatchObject({ ok: true });
    expect(await db.session.findUniqueOrThrow({ where: { id: session.id } })).toMatchObject({
      hostPartnerId: kept.id,
      mentorId: mentor.id,
    });
    expect(await getMentorPage(ANYONE, token, NOW)).toMatchObject({ mentor: mentor.name, host: kept.name });
    expect(await answerJobDay(anyone, { ...word, answer: "confirm" })).toMatchObject({ ok: true });
  });

  it("does not overrule the trainer's mark", async () => {
    const { word, enrolment, session } = await makeWritten();
    const [first] = session.slots;
    await db.attendanceMark.create({
      data: {
        slotId: first?.id ?? "",
        enrolmentId: enrolment.id,
        status: "ABSENT",
        minutes: 0,
        markedAt: NOW,
      },
    });
    await answerJobDay(anyone, { ...word, answer: "confirm" });
    expect(await marksOf(enrolment.id)).toMatchObject([{ status: "ABSENT" }, { status: "PRESENT" }]);
  });

  it("says what is not so; the teacher is told, writes again, and is asked about again", async () => {
    const { word, own, enrolment, teacher } = await makeWritten();
    expect(await answerJobDay(anyone, { ...word, answer: "deny" })).toMatchObject({
      refusal: "job_denial_without_words",
    });
    expect(
      await answerJobDay(anyone, { ...word, answer: "deny", line: "Öğleden sonra yoktu" }),
    ).toMatchObject({
      ok: true,
    });
    expect(await marksOf(enrolment.id)).toEqual([]);
    expect(await db.mail.count({ where: { personId: teacher.id, kind: "job_day.denied" } })).toBe(1);
    const later = hoursAfter(NOW, 1);
    await writeJobDay({ ...own, now: later }, { ...entry, hours: 3, enrolmentId: enrolment.id });
    expect(await answerJobDay({ ...anyone, now: later }, { ...word, answer: "confirm" })).toMatchObject({
      refusal: "job_day_changed",
    });
  });

  it("is let in for a day, to the own session, and no longer once another is the mentor", async () => {
    const { token, word, session, mentor } = await makeWritten();
    expect(await getMentorPage(ANYONE, token, hoursAfter(NOW, 24))).toBeNull();
    expect(await getMentorPage(ANYONE, `${token}x`, NOW)).toBeNull();
    const other = await makeWritten();
    expect(await answerJobDay(anyone, { ...word, dayId: other.day.id, answer: "confirm" })).toMatchObject({
      refusal: "not_found",
    });
    await db.partnerContact.update({ where: { id: mentor.id }, data: { consentedAt: null } });
    expect(await getMentorPage(ANYONE, token, NOW)).toBeNull();
    await db.session.update({ where: { id: session.id }, data: { mentorId: other.mentor.id } });
    expect(await answerJobDay(anyone, { ...word, answer: "confirm" })).toMatchObject({
      refusal: "not_found",
    });
  });

  it("is written to in the evening, once for what was written since", async () => {
    const job = await makeJob();
    await brief(job);
    await writeJobDay(job.own, { ...entry, enrolmentId: job.enrolment.id });
    const mails = () =>
      db.mail.count({ where: { recipient: job.mentor.email ?? "", kind: "job_day.asked" } });
    await askMentors({ now: NOW });
    expect(await mails()).toBe(0);
    await askMentors({ now: EVENING });
    await askMentors({ now: hoursAfter(EVENING, 1) });
    expect(await mails()).toBe(1);
  });
});

describe("the coordinator", () => {
  it("sees what is missing and reminds, not twice within the hour", async () => {
    const job = await makeJob();
    const { session, coordinator, teacher } = job;
    const tomorrow = { ...coordinator, now: hoursAfter(NOW, 24) };
    expect(await getJobSession(coordinator.actor, session.id, tomorrow.now)).toMatchObject({
      counts: { missing: 1, waiting: 0, denied: 0 },
      mentors: [{ id: job.mentor.id }],
    });
    expect(await getJobSession(job.own.actor, session.id, NOW)).toBeNull();
    expect(await listMissingDays(db, session.id, DAY)).toEqual([]);
    expect(await listMissingDays(db, session.id, "2026-03-11")).toMatchObject([{ days: [DAY] }]);
    const remind = { sessionId: session.id, whom: "teachers" as const };
    expect(await remindJob(tomorrow, remind)).toMatchObject({ ok: true });
    expect(await remindJob(tomorrow, remind)).toMatchObject({ refusal: "job_reminded_lately" });
    expect(await db.mail.count({ where: { personId: teacher.id, kind: "job_day.missing" } })).toBe(1);
    expect(await remindJob(tomorrow, { ...remind, whom: "mentor" })).toMatchObject({
      refusal: "job_nothing_to_remind",
    });
  });

  it("has tasks, and so has the teacher", async () => {
    const job = await makeJob();
    expect(await listTasks(job.own.actor, NOW)).toMatchObject([{ kind: "briefing" }]);
    await brief(job);
    expect(await listTasks(job.own.actor, hoursAfter(NOW, 24))).toMatchObject([{ kind: "days", count: 1 }]);
    await db.session.update({ where: { id: job.session.id }, data: { mentorId: null } });
    expect(await listTasks(job.coordinator.actor, hoursAfter(NOW, -3))).toMatchObject([{ kind: "mentor" }]);
  });
});
