import { db } from "@/lib/platform/db";
import { makeAgreement, makeContact, makePartnership } from "./cooperation";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeSession,
  makeTeacher,
  NOW,
} from "./make";

/** A session on the job that runs on NOW's day (two half-days of three hours) at a host with a mentor, and one teacher in it. */
export async function makeJob() {
  const centre = await makeCentre();
  const course = await makeCourse({ centreId: centre.id });
  await db.courseVersion.updateMany({ where: { courseId: course.id }, data: { mode: "ON_THE_JOB" } });
  const partnership = await makePartnership({ centreId: centre.id });
  const agreement = await makeAgreement(partnership);
  const mentor = await makeContact({ partnerId: partnership.partnerId });
  const session = await makeSession(course, {
    startsInDays: 0,
    status: "CONFIRMED",
    hostPartnerId: partnership.partnerId,
    agreementId: agreement.id,
    mentorId: mentor.id,
  });
  const teacher = await makeTeacher();
  const enrolment = await makeEnrolment(session, teacher);
  return {
    centre,
    course,
    session,
    mentor,
    partnership,
    teacher,
    enrolment,
    coordinator: { actor: await makeCoordinator(centre.id), now: NOW },
    own: { actor: actorOf(teacher), now: NOW },
  };
}
