import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import {
  actorOf,
  giveRole,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeField,
  makePerson,
  makeSchool,
  makeSession,
  makeTeacher,
} from "./make";

/** A session of so many teachers of one school, each with an enrolment in the state, the school's principal and the centre's coordinator. */
export async function makeHeld(
  people: number,
  {
    startsInDays = -10,
    status = "COMPLETED",
    of,
  }: { startsInDays?: number; status?: EnrolmentStatus; of?: { centreId?: string } } = {},
) {
  const field = await makeField();
  const centreId = of?.centreId ?? (await makeCentre()).id;
  const course = await makeCourse({ centreId, fieldIds: [field.id] });
  const isOver = startsInDays < 0;
  const session = await makeSession(course, {
    startsInDays,
    capacity: 30,
    status: isOver ? "CLOSED" : "PUBLISHED",
  });
  const school = await makeSchool();
  const principal = await makePerson();
  await giveRole(principal.id, "PRINCIPAL", { schoolId: school.id });
  const teachers = [];
  for (let index = 0; index < people; index++) {
    const teacher = await makeTeacher({ schoolId: school.id });
    const { id } = await makeEnrolment(session, teacher, status);
    teachers.push({ person: teacher, enrolmentId: id, actor: actorOf(teacher, { isTeacher: true }) });
  }
  return {
    centreId,
    course,
    field,
    session,
    school,
    teachers,
    principal: actorOf(principal, { schoolIds: [school.id] }),
    coordinator: await makeCoordinator(centreId),
  };
}

export const GOOD = { content: 5, trainer: 4, organisation: 3, usefulness: 5, comment: null };
