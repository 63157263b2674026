import { db } from "@/lib/platform/db";
import { personaOf } from "@/prisma/seed/personas";
import type { Fields, Foreign } from "./foreign-forms";

const DAY = 86_400_000;

/** A session of Hakan's centre to come, and a training just completed by somebody who is not among the strangers, asked about. */
export async function followUpThings(at: Date) {
  const centre = { number: personaOf("coordinator").centre };
  const session = await db.session.findFirstOrThrow({ where: { centre, status: "PUBLISHED" } });
  const person = await db.person.findUniqueOrThrow({ where: { personaKey: "teacherOffer" } });
  const held = await db.session.findFirstOrThrow({
    where: { centre, status: "CLOSED", enrolments: { none: { personId: person.id } } },
    orderBy: { endsAt: "desc" },
  });
  const enrolment = await db.enrolment.create({
    data: {
      reference: "F-1",
      sessionId: held.id,
      courseId: held.courseId,
      personId: person.id,
      status: "COMPLETED",
      queueNumber: held.lastQueueNumber + 1,
      appliedAt: at,
    },
  });
  const asked = { openedAt: new Date(at.getTime() - DAY), closesAt: new Date(at.getTime() + DAY) };
  await db.followUp.upsert({
    where: { sessionId: held.id },
    create: { sessionId: held.id, ...asked },
    update: asked,
  });
  return { session, enrolment };
}

type Things = Awaited<ReturnType<typeof followUpThings>>;

/** A well-filled form for every action on feedback, on what became of a training and on a session's letters. */
export function followUpForms({ session, enrolment }: Things): Record<string, Foreign> {
  const ofTeacher = (fields: Fields): Foreign => ({
    fields: { enrolmentId: enrolment.id, ...fields },
    owner: "teacherOffer",
  });
  const ofCentre = (fields: Fields): Foreign => ({
    fields: { sessionId: session.id, kind: "REMINDER", version: "0", ...fields },
    owner: "coordinator",
  });
  return {
    giveFeedback: ofTeacher({ content: "1", trainer: "1", organisation: "1", usefulness: "1" }),
    answerFollowUp: ofTeacher({ use: "NOT", hindrances: ["TIME"] }),
    planMailing: ofCentre({ day: "2026-11-25", time: "09:00", note: "Başkasının sözü" }),
    stopMailing: ofCentre({ isCancelled: "true" }),
  };
}
