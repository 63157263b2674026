import { beforeAll, expect, it } from "vitest";
import { closeSession } from "@/lib/learning/certificate/commands/close-session";
import { finishStep } from "@/lib/learning/lesson-progress/commands/finish-step";
import { db } from "@/lib/platform/db";
import { makeLessons } from "@/tests/support/lessons";
import { hoursAfter, makeNetwork, NOW } from "@/tests/support/make";

beforeAll(makeNetwork);

it("a step that is finished beside the closing is certified or refused, never lost", async () => {
  for (let round = 0; round < 5; round++) {
    const { own, enrolment, steps, session, coordinator } = await makeLessons();
    const now = hoursAfter(NOW, 12);
    await db.attendanceMark.createMany({
      data: session.slots.map(({ id }) => ({
        slotId: id,
        enrolmentId: enrolment.id,
        status: "PRESENT" as const,
        minutes: 180,
        markedAt: now,
      })),
    });
    const of = (step: { id: string }) => ({ enrolmentId: enrolment.id, stepId: step.id });
    expect(await finishStep({ ...own, now }, of(steps.reading))).toMatchObject({ ok: true });
    const [closed, finished] = await Promise.all([
      closeSession({ ...coordinator, now }, { sessionId: session.id }),
      finishStep({ ...own, now }, of(steps.video)),
    ]);
    expect(closed).toMatchObject({ ok: true, value: { issued: 1 } });
    if (!finished.ok) expect(finished.refusal).toBe("lesson_session_closed");
    const done = await db.lessonDone.count({ where: { enrolmentId: enrolment.id } });
    expect(done).toBe(finished.ok ? 2 : 1);
    const certificate = await db.certificate.findFirstOrThrow({ where: { enrolmentId: enrolment.id } });
    expect(certificate.hours).toBe(Math.floor((360 + done * 30) / 60));
  }
});
