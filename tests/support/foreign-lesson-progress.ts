import { db } from "@/lib/platform/db";
import { personaOf } from "@/prisma/seed/personas";
import type { Fields, Foreign } from "./foreign-forms";
import { makeLessons } from "./lessons";

/** A running course with steps of Hakan's centre, in which a teacher has handed in a file. */
export async function lessonProgressThings(at: Date) {
  const centre = await db.centre.findFirstOrThrow({ where: { number: personaOf("coordinator").centre } });
  const teacher = await db.person.findFirstOrThrow({ where: { personaKey: "teacherWaiting" } });
  const { enrolment, steps } = await makeLessons({ centre, teacher });
  const handIn = await db.handIn.create({
    data: { enrolmentId: enrolment.id, stepId: steps.file.id, handedInAt: at },
  });
  return { enrolment, steps, handIn };
}

export function lessonProgressForms({
  enrolment,
  steps,
  handIn,
}: Awaited<ReturnType<typeof lessonProgressThings>>): Record<string, Foreign> {
  const ofTeacher = (fields: Fields): Foreign => ({
    fields: { enrolmentId: enrolment.id, ...fields },
    owner: "teacherWaiting",
  });
  return {
    finishStep: ofTeacher({ stepId: steps.reading.id }),
    startAttempt: ofTeacher({ stepId: steps.quiz.id }),
    answerAttempt: ofTeacher({ stepId: steps.quiz.id, seenAt: "0", deed: "save" }),
    handInFile: ofTeacher({ stepId: steps.file.id, file: new File(["x"], "foy.pdf") }),
    grantAttempt: {
      fields: { enrolmentId: enrolment.id, stepId: steps.quiz.id },
      owner: "coordinator",
    },
    answerHandIn: { fields: { handInId: handIn.id, answer: "accept", line: "" }, owner: "coordinator" },
  };
}
