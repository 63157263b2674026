import { beforeAll, describe, expect, test } from "vitest";
import { revertRejection } from "@/lib/learning/enrolment/commands/revert-rejection";
import { listApplicants } from "@/lib/learning/enrolment/queries/applicants";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  hoursAfter,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeMinistryActor,
  makeNetwork,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const given = { reason: "new_information" as const, note: "Belge geldi" };
const ended = { endedAt: NOW, reasonCode: "incomplete" };

async function rejected(fillMode: "CHOICE" | "ARRIVAL", capacity = 1) {
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  const session = await makeSession(course, { fillMode, capacity });
  const teacher = await makeTeacher();
  const enrolment = await makeEnrolment(session, teacher, "REJECTED", ended);
  return { course, session, teacher, enrolment, coordinator: await makeCoordinator(course.centreId) };
}

describe("a rejection taken back", () => {
  test("awaits the centre's choice again, with its change, event and letter", async () => {
    const { session, teacher, enrolment, coordinator } = await rejected("CHOICE");
    const ctx = { actor: coordinator, now: NOW };
    expect(await revertRejection(ctx, { enrolmentId: enrolment.id, ...given })).toMatchObject({ ok: true });
    const row = await db.enrolment.findUniqueOrThrow({
      where: { id: enrolment.id },
      include: { changes: true },
    });
    expect(row).toMatchObject({ status: "SUBMITTED", endedAt: null, queueNumber: enrolment.queueNumber });
    expect(row.changes.at(-1)).toMatchObject({ status: "SUBMITTED", reasonCode: "new_information" });
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: enrolment.id } });
    expect(event).toMatchObject({ type: "enrolment.reverted", actorId: coordinator.personId });
    expect(JSON.stringify(event.facts)).not.toContain("Belge");
    const letter = await db.mail.findFirstOrThrow({ where: { personId: teacher.id } });
    expect(letter.kind).toBe("enrolment.reverted");
    expect(letter.body).toContain("Yeni bilgi geldi – Belge geldi");
    expect(await revertRejection(ctx, { enrolmentId: enrolment.id, ...given })).toMatchObject({
      refusal: "not_rejected",
    });
    expect((await db.session.findUniqueOrThrow({ where: { id: session.id } })).seatsTaken).toBe(0);
  });

  test("waits with the number it had, before those who came after; a free seat becomes an offer", async () => {
    const { session, enrolment, coordinator } = await rejected("ARRIVAL");
    await makeEnrolment(session, await makeTeacher(), "PLACED");
    const later = await makeEnrolment(session, await makeTeacher(), "WAITLISTED");
    await revertRejection({ actor: coordinator, now: NOW }, { enrolmentId: enrolment.id, ...given });
    const rows = (await listApplicants(coordinator, session.id, NOW))?.rows ?? [];
    expect(rows.flatMap(({ id, position }) => (position === null ? [] : [[id, position]]))).toEqual([
      [enrolment.id, 1],
      [later.id, 2],
    ]);
    const free = await rejected("ARRIVAL");
    await revertRejection(
      { actor: free.coordinator, now: NOW },
      { enrolmentId: free.enrolment.id, ...given },
    );
    expect((await db.enrolment.findUniqueOrThrow({ where: { id: free.enrolment.id } })).status).toBe(
      "OFFERED",
    );
  });

  test("is the own centre's alone, never about oneself, and not beside another live application", async () => {
    const { course, enrolment, teacher, coordinator } = await rejected("CHOICE");
    const input = { enrolmentId: enrolment.id, ...given };
    const neighbour = await makeCoordinator((await makeCentre()).id);
    for (const actor of [neighbour, await makeMinistryActor(), actorOf(teacher)])
      expect(await revertRejection({ actor, now: NOW }, input)).toMatchObject({ refusal: "not_found" });
    const self = actorOf(teacher, { centreIds: [course.centreId] });
    expect(await revertRejection({ actor: self, now: NOW }, input)).toMatchObject({
      refusal: "own_application",
    });
    await makeEnrolment(await makeSession(course, { startsInDays: 60 }), teacher, "PLACED");
    expect(await revertRejection({ actor: coordinator, now: NOW }, input)).toMatchObject({
      refusal: "already_enrolled",
    });
  });

  test("is too late once the session has begun, or nobody moves up any more", async () => {
    const choice = await rejected("CHOICE");
    const late = { actor: choice.coordinator, now: choice.session.startsAt };
    expect(await revertRejection(late, { enrolmentId: choice.enrolment.id, ...given })).toMatchObject({
      refusal: "session_started",
    });
    const arrival = await rejected("ARRIVAL");
    const cut = { actor: arrival.coordinator, now: hoursAfter(arrival.session.startsAt, -24) };
    expect(await revertRejection(cut, { enrolmentId: arrival.enrolment.id, ...given })).toMatchObject({
      refusal: "past_cut_off",
    });
  });
});
