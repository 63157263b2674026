import { db } from "@/lib/platform/db";
import { personaOf } from "@/prisma/seed/personas";
import type { Fields, Foreign } from "./foreign-forms";

/** A session on the job of Hakan's centre with a day that waits for its mentor, and a teacher who waits for a seat in it. */
export async function jobThings(at: Date) {
  const centre = await db.centre.findFirstOrThrow({ where: { number: personaOf("coordinator").centre } });
  const day = await db.jobDay.findFirstOrThrow({
    where: { status: "WRITTEN", enrolment: { session: { centreId: centre.id, mentorId: { not: null } } } },
    include: { enrolment: { include: { session: { include: { slots: true } } } } },
  });
  const own = await db.person.findFirstOrThrow({ where: { personaKey: "teacherWaiting" } });
  const { courseId, sessionId } = day.enrolment;
  const { lastQueueNumber } = await db.session.update({
    where: { id: sessionId },
    data: { lastQueueNumber: { increment: 1 } },
  });
  const enrolment = await db.enrolment.create({
    data: {
      reference: "B-2026-YABANCI",
      sessionId,
      courseId,
      personId: own.id,
      status: "WAITLISTED",
      queueNumber: lastQueueNumber,
      appliedAt: at,
    },
  });
  return { day, enrolment };
}

export function jobForms({ day, enrolment }: Awaited<ReturnType<typeof jobThings>>): Record<string, Foreign> {
  const ofCentre = (fields: Fields): Foreign => ({ fields, owner: "coordinator" });
  const ofTeacher = (fields: Fields): Foreign => ({ fields, owner: "teacherWaiting" });
  const { sessionId } = day.enrolment;
  const date = day.date.toISOString().slice(0, 10);
  return {
    planJob: ofCentre({ sessionId, mentorId: day.enrolment.session.mentorId ?? "" }),
    remindJob: ofCentre({ sessionId, whom: "mentor" }),
    recordBriefing: ofTeacher({
      enrolmentId: enrolment.id,
      safety: "true",
      safetyOn: date,
      confidentiality: "true",
      confidentialityOn: date,
    }),
    writeJobDay: ofTeacher({ enrolmentId: enrolment.id, date, hours: "6", task: "Bakım kartı uygulandı" }),
  };
}
