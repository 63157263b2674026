import { beforeAll, describe, expect, it } from "vitest";
import { previewClosing } from "@/lib/learning/certificate/queries";
import { finishStep } from "@/lib/learning/lesson-progress/commands/finish-step";
import { getOwnLessons, getOwnStep } from "@/lib/learning/lesson-progress/queries/own";
import { db } from "@/lib/platform/db";
import { makeLessons } from "@/tests/support/lessons";
import { daysAfter, makeEnrolment, makeNetwork, makeTeacher, NOW, actorOf } from "@/tests/support/make";

beforeAll(makeNetwork);

describe("a reading", () => {
  it("is finished by its reader once, and counts with its minutes", async () => {
    const { own, enrolment, steps, session, coordinator } = await makeLessons();
    const input = { enrolmentId: enrolment.id, stepId: steps.reading.id };
    expect(await finishStep(own, input)).toMatchObject({ ok: true });
    expect(await finishStep(own, input)).toMatchObject({ refusal: "step_done_already" });
    expect(await finishStep(own, { ...input, stepId: steps.quiz.id })).toMatchObject({
      refusal: "step_done_otherwise",
    });
    expect(await getOwnLessons(own.actor, enrolment.id, NOW)).toMatchObject({
      minutes: { done: 30, total: 120 },
      next: { id: steps.video.id },
      counted: { attendedMinutes: 30, totalMinutes: 480 },
    });
    const closing = await previewClosing(coordinator.actor, session.id, NOW);
    expect(closing?.people[0]).toMatchObject({ outcome: { attendedMinutes: 30, totalMinutes: 480 } });
    expect(closing?.people[0]?.missing.map(({ id }) => id)).toEqual(
      [steps.video, steps.file, steps.quiz].map(({ id }) => id),
    );
    expect(
      await db.auditEvent.count({ where: { type: "lesson_progress.done", subjectId: enrolment.id } }),
    ).toBe(1);
  });

  it("is open from the first day until the session is closed, to who has a place", async () => {
    const { own, enrolment, steps, session } = await makeLessons();
    const input = { enrolmentId: enrolment.id, stepId: steps.reading.id };
    const before = daysAfter(NOW, -1);
    expect(await finishStep({ ...own, now: before }, input)).toMatchObject({ refusal: "lesson_ahead" });
    expect(await getOwnStep(own.actor, input, before)).toMatchObject({ isHidden: true });
    expect((await getOwnStep(own.actor, input, before))?.step).not.toHaveProperty("text");
    expect(await getOwnStep(own.actor, input, NOW)).toMatchObject({ step: { text: "Metin" } });
    const waiting = await makeTeacher();
    const place = await makeEnrolment(session, waiting, "WAITLISTED");
    const theirs = { ...input, enrolmentId: place.id };
    expect(await finishStep({ actor: actorOf(waiting), now: NOW }, theirs)).toMatchObject({
      refusal: "lesson_not_placed",
    });
    expect(await getOwnLessons(actorOf(waiting), place.id, NOW)).toBeNull();
    await db.session.update({ where: { id: session.id }, data: { status: "CLOSED", closedAt: NOW } });
    expect(await finishStep(own, input)).toMatchObject({ refusal: "lesson_session_closed" });
  });

  it("is nobody else's, and of this course alone", async () => {
    const made = await makeLessons();
    const other = await makeLessons();
    const input = { enrolmentId: made.enrolment.id, stepId: made.steps.reading.id };
    for (const ctx of [other.own, made.coordinator, made.trainer])
      expect(await finishStep(ctx, input)).toMatchObject({ refusal: "not_found" });
    expect(await finishStep(made.own, { ...input, stepId: other.steps.reading.id })).toMatchObject({
      refusal: "not_found",
    });
    expect(await getOwnLessons(other.own.actor, made.enrolment.id, NOW)).toBeNull();
  });
});
