import { beforeAll, describe, expect, test } from "vitest";
import { suspendAgreement, terminateAgreement } from "@/lib/cooperation/agreement/commands/stop-agreement";
import { publishSession } from "@/lib/learning/session/commands/move-session";
import { createSession, editSession } from "@/lib/learning/session/commands/write-session";
import { listHostedSessions } from "@/lib/learning/session/queries/hosted";
import { hostRefusal } from "@/lib/learning/session/rules";
import { connect, db, transaction } from "@/lib/platform/db";
import { addDays } from "@/lib/platform/dates/calendar";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { makeAgreement, makeContact, makePartnership } from "@/tests/support/cooperation";
import {
  actorOf,
  giveRole,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeNetwork,
  makePerson,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const TODAY = NOW.toISOString().slice(0, 10);
const LAST_DAY = "2026-12-31";

/** A course on the job, and a partner whose agreement holds from January to December. */
async function makePlace(data: Parameters<typeof makeAgreement>[1] = {}) {
  const centre = await makeCentre();
  const trainer = await makePerson();
  await giveRole(trainer.id, "TRAINER", { centreId: centre.id });
  const course = await makeCourse({ centreId: centre.id });
  await db.courseVersion.updateMany({ where: { courseId: course.id }, data: { mode: "ON_THE_JOB" } });
  const ctx = { actor: await makeCoordinator(centre.id), now: NOW };
  const partnership = await makePartnership({ centreId: centre.id });
  const agreement = await makeAgreement(partnership, data);
  const write = (agreementId: string | null, ...days: string[]) => ({
    capacity: 8,
    minimum: 1,
    fillMode: "ARRIVAL" as const,
    slots: days.map((date) => ({ date, startMinute: 540, endMinute: 720, room: null })),
    opensOn: addDays(TODAY, -1),
    lastDay: addDays(TODAY, 1),
    cutOffHours: 24,
    venue: null,
    address: null,
    provinceId: null,
    onlineLink: null,
    agreementId,
    trainerIds: [trainer.id],
    fieldIds: [],
    provinceIds: [],
  });
  const create = (agreementId: string | null, ...days: string[]) =>
    createSession(ctx, { courseId: course.id, ...write(agreementId, ...days) });
  return { centre, course, ctx, agreement, partnership, write, create };
}

async function makeHosted() {
  const place = await makePlace();
  const created = await place.create(place.agreement.id, addDays(TODAY, 20));
  if (!created.ok) throw new Error(created.refusal);
  return { ...place, sessionId: created.value.sessionId };
}

const stop = { version: 1, reason: "Atölye taşınıyor." };
const notActive = { refusal: "session_agreement_not_active" };

describe("a copy", () => {
  test("takes the host's capacity and mentor along, while the host is the same and the mentor still one", async () => {
    const { course, ctx, agreement, partnership, write, sessionId, centre } = await makeHosted();
    const mentor = await makeContact({ partnerId: partnership.partnerId });
    await db.session.update({ where: { id: sessionId }, data: { mentorId: mentor.id, hostCapacity: 8 } });
    const copy = async (agreementId: string, copyOf: string | null, capacity = 8) =>
      createSession(ctx, {
        courseId: course.id,
        copyOf,
        ...write(agreementId, addDays(TODAY, 40)),
        capacity,
      });
    const planOf = async (created: Awaited<ReturnType<typeof copy>>) => {
      if (!created.ok) throw new Error(created.refusal);
      const row = await db.session.findUniqueOrThrow({ where: { id: created.value.sessionId } });
      return [row.hostCapacity, row.mentorId];
    };
    expect(await planOf(await copy(agreement.id, sessionId))).toEqual([8, mentor.id]);
    expect(await planOf(await copy(agreement.id, null))).toEqual([null, null]);
    expect(await copy(agreement.id, sessionId, 9)).toMatchObject({
      refusal: "session_capacity_above_host",
      details: { host: 8 },
    });
    const elsewhere = await makeAgreement(await makePartnership({ centreId: centre.id }));
    expect(await planOf(await copy(elsewhere.id, sessionId, 9))).toEqual([null, null]);
    await db.partnerContact.update({
      where: { id: mentor.id },
      data: { endedAt: NOW, email: null, consentedAt: null },
    });
    expect(await planOf(await copy(agreement.id, sessionId))).toEqual([8, null]);
  });
});

describe("a host", () => {
  test("is taken with its agreement, on the term's last day and not the day after", async () => {
    const { agreement, partnership, create } = await makePlace();
    const created = await create(agreement.id, "2026-12-30", LAST_DAY);
    if (!created.ok) throw new Error(created.refusal);
    const session = await db.session.findUniqueOrThrow({ where: { id: created.value.sessionId } });
    expect(session).toMatchObject({ agreementId: agreement.id, hostPartnerId: partnership.partnerId });
    const { name } = await db.partner.findUniqueOrThrow({ where: { id: partnership.partnerId } });
    expect(await create(agreement.id, LAST_DAY, "2027-01-01")).toMatchObject({
      ...notActive,
      details: { partner: name },
    });
    expect(await create(agreement.id, "2026-03-20", "2027-01-01")).toMatchObject(notActive);
  });

  test("is a partner of the own centre, by an agreement on training on the job that is signed and not stopped", async () => {
    const { create } = await makePlace();
    const foreign = await makePlace();
    const unknown = { refusal: "session_host_unknown" };
    expect(await create(foreign.agreement.id, addDays(TODAY, 20))).toMatchObject(unknown);
    const other = await makePlace({ kind: "COOPERATION" });
    expect(await other.create(other.agreement.id, addDays(TODAY, 20))).toMatchObject(unknown);
    const draft = await makePlace({ status: "DRAFT", signedOn: null, scanId: null });
    expect(await draft.create(draft.agreement.id, addDays(TODAY, 20))).toMatchObject(notActive);
    for (const stopping of [suspendAgreement, terminateAgreement]) {
      const place = await makePlace();
      expect(await stopping(place.ctx, { agreementId: place.agreement.id, ...stop })).toMatchObject({
        ok: true,
      });
      expect(await place.create(place.agreement.id, addDays(TODAY, 20))).toMatchObject(notActive);
    }
  });

  test("is asked for before a session is announced, and its agreement again", async () => {
    const { ctx, create } = await makePlace();
    const bare = await create(null, addDays(TODAY, 20));
    if (!bare.ok) throw new Error(bare.refusal);
    expect(await publishSession(ctx, { ...bare.value, version: 1 })).toMatchObject({
      refusal: "session_without_host",
    });
    const hosted = await makeHosted();
    await terminateAgreement(hosted.ctx, { agreementId: hosted.agreement.id, ...stop });
    expect(await publishSession(hosted.ctx, { sessionId: hosted.sessionId, version: 1 })).toMatchObject(
      notActive,
    );
  });
});

describe("an agreement that is stopped", () => {
  test("lets what was announced go on as it was, and refuses other days", async () => {
    const { ctx, agreement, sessionId, write } = await makeHosted();
    expect(await publishSession(ctx, { sessionId, version: 1 })).toMatchObject({ ok: true });
    await suspendAgreement(ctx, { agreementId: agreement.id, ...stop });
    const same = { ...write(agreement.id, addDays(TODAY, 20)), capacity: 9 };
    expect(await editSession(ctx, { ...same, sessionId, version: 2 })).toMatchObject({ ok: true });
    const later = write(agreement.id, addDays(TODAY, 21));
    expect(await editSession(ctx, { ...later, sessionId, version: 3 })).toMatchObject(notActive);
  });

  test("a session announced before hosts were partners keeps its words until its days change", async () => {
    const { ctx, sessionId, write } = await makeHosted();
    await publishSession(ctx, { sessionId, version: 1 });
    await db.session.update({
      where: { id: sessionId },
      data: { agreementId: null, hostPartnerId: null, hostName: "Eski Fabrika" },
    });
    const same = write(null, addDays(TODAY, 20));
    expect(await editSession(ctx, { ...same, sessionId, version: 2 })).toMatchObject({ ok: true });
    const later = write(null, addDays(TODAY, 22));
    expect(await editSession(ctx, { ...later, sessionId, version: 3 })).toMatchObject({
      refusal: "session_without_host",
    });
    expect((await db.session.findUniqueOrThrow({ where: { id: sessionId } })).hostName).toBe("Eski Fabrika");
  });
});

describe("terminating while a session is announced", () => {
  test("the one that comes first decides, and neither slips between the other's check and its writing", async () => {
    for (let turn = 0; turn < 6; turn++) {
      const { ctx, agreement, sessionId } = await makeHosted();
      const deeds = [
        () => publishSession(ctx, { sessionId, version: 1 }),
        () => terminateAgreement(ctx, { agreementId: agreement.id, ...stop }),
      ];
      await Promise.all((turn % 2 ? deeds : deeds.reverse()).map((deed) => deed()));
      const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
      const [published] = await db.auditEvent.findMany({
        where: { subjectId: sessionId, type: "session.published" },
      });
      const [ended] = await db.auditEvent.findMany({
        where: { subjectId: agreement.id, type: "agreement.terminated" },
      });
      expect(ended).toBeDefined();
      expect(session.status).toBe(published ? "PUBLISHED" : "DRAFT");
      if (published && ended) expect(published.id < ended.id).toBe(true);
    }
  });

  test("held, the agreement waits to be terminated until the session stands", async () => {
    const { ctx, agreement } = await makePlace();
    const other = connect();
    let isOver = false;
    let stopping: Promise<unknown> = Promise.resolve();
    await transaction(
      async (tx) => {
        const { holdAgreement } = await import("@/lib/cooperation/agreement/steps");
        await holdAgreement(tx, agreement.id);
        stopping = terminateAgreement(ctx, { agreementId: agreement.id, ...stop }).then(() => {
          isOver = true;
        });
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(isOver).toBe(false);
      },
      { on: other },
    );
    await stopping;
    expect(isOver).toBe(true);
    await other.$disconnect();
  });

  /** The twin: decides on what it read without holding the agreement, which is terminated meanwhile. */
  test("without the lock a session is announced at a host whose agreement is over", async () => {
    const { centre, ctx, agreement, sessionId } = await makeHosted();
    const other = connect();
    await transaction(
      async (tx) => {
        const seen = await tx.agreement.findUniqueOrThrow({ where: { id: agreement.id } });
        const days = [addDays(TODAY, 20)];
        await terminateAgreement(ctx, { agreementId: agreement.id, ...stop });
        const term = { ...seen, startsOn: dayOfDate(seen.startsOn), endsOn: dayOfDate(seen.endsOn) };
        if (hostRefusal(term, { centreId: centre.id, days })) return;
        await tx.session.update({
          where: { id: sessionId },
          data: { status: "PUBLISHED", publishedAt: NOW },
        });
      },
      { on: other },
    );
    const session = await db.session.findUniqueOrThrow({
      where: { id: sessionId },
      include: { agreement: true },
    });
    expect(session).toMatchObject({ status: "PUBLISHED", agreement: { status: "TERMINATED" } });
    await other.$disconnect();
  });
});

test("who signs in for the host sees what is announced there, and nobody else does", async () => {
  const { sessionId, partnership } = await makeHosted();
  const person = await makePerson();
  const host = actorOf(person, { partnerIds: [partnership.partnerId] });
  expect(await listHostedSessions(host, partnership.id)).toEqual([]);
  await db.session.update({ where: { id: sessionId }, data: { status: "PUBLISHED", publishedAt: NOW } });
  expect(await listHostedSessions(host, partnership.id)).toMatchObject([{ id: sessionId, seatsTaken: 0 }]);
  const other = await makePartnership();
  const elsewhere = actorOf(person, { partnerIds: [other.partnerId] });
  expect(await listHostedSessions(elsewhere, partnership.id)).toEqual([]);
  expect(await listHostedSessions(actorOf(person), partnership.id)).toEqual([]);
});
