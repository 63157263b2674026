import { db } from "@/lib/platform/db";
import type { ApprovalLevel, FillMode } from "@/lib/platform/db/generated/enums";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import {
  actorOf,
  giveRole,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeMinistryActor,
  makePerson,
  makeProvince,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

type Options = { chain: ApprovalLevel[]; fillMode?: FillMode; capacity?: number; startsInDays?: number };

/** A course with a chain, a session of it, its offices filled, and a teacher of the school. */
export async function makeChain({ chain, ...session }: Options) {
  const province = await makeProvince();
  const school = await makeSchool({ provinceId: province.id });
  const centre = await makeCentre();
  const course = await makeCourse({ centreId: centre.id, version: { approvalChain: chain } });
  const principalPerson = await makePerson();
  await giveRole(principalPerson.id, "PRINCIPAL", { schoolId: school.id });
  const officerPerson = await makePerson();
  await giveRole(officerPerson.id, "PROVINCE_OFFICER", { provinceId: province.id });
  return {
    school,
    province,
    course,
    session: await makeSession(course, session),
    principal: actorOf(principalPerson, { schoolIds: [school.id] }),
    officer: actorOf(officerPerson, { provinceIds: [province.id] }),
    coordinator: await makeCoordinator(centre.id),
    ministry: await makeMinistryActor(),
    teacher: await makeTeacher({ schoolId: school.id }),
  };
}

export async function apply(person: { id: string }, session: { id: string }, now = NOW) {
  const result = await enrolTeacher(
    { actor: actorOf(person), now },
    { sessionId: session.id, takesSeatUnasked: false },
  );
  if (!result.ok) throw new Error(result.refusal);
  return result.value.enrolmentId;
}

export const stepsOf = (enrolmentId: string) =>
  db.approvalStep.findMany({ where: { enrolmentId }, orderBy: { position: "asc" } });

export async function openStep(enrolmentId: string) {
  return db.approvalStep.findFirstOrThrow({
    where: { enrolmentId, status: "PENDING", openedAt: { not: null } },
  });
}

export const enrolmentOf = (id: string) => db.enrolment.findUniqueOrThrow({ where: { id } });
