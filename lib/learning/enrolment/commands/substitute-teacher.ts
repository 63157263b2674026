import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { isPerson } from "@/lib/platform/auth/actor";
import { db, transaction, type Tx } from "@/lib/platform/db";
import { inTurn } from "@/lib/platform/db/in-turn";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { listDeputisedOffices } from "@/lib/learning/approval/queries";
import { applicationRules, firstRefusal } from "@/lib/learning/eligibility/rules";
import { canActOnOwn, canSubstitute } from "@/lib/learning/enrolment/policy";
import { type EnrolmentRefusal, isBooked, substituteRefusal } from "@/lib/learning/enrolment/rules";
import type { SubstituteTeacherInput } from "@/lib/learning/enrolment/schema";
import { addEnrolment, lockSession, moveEnrolments } from "@/lib/learning/enrolment/steps/move";
import { tellApplicants } from "@/lib/learning/enrolment/steps/tell";
import { readSettled, refusedByDatabase } from "./enrol-teacher";

type Substituted = { enrolmentId: string };

/**
 * The school sends somebody else: the old enrolment ends and the new one takes exactly that seat in one transaction, so
 * that it never comes free. The conditions are asked of the new person as of anybody, only the window is not.
 */
export async function substituteTeacher(
  { actor, now }: Ctx,
  { enrolmentId, personId }: SubstituteTeacherInput,
): Promise<Result<Substituted, EnrolmentRefusal>> {
  if (!isPerson(actor)) return NOT_FOUND;
  const whose = await db.enrolment.findUnique({
    where: { id: enrolmentId },
    select: { personId: true, schoolId: true, sessionId: true },
  });
  const deputised = await listDeputisedOffices(db, actor.personId, (await networkDay(db, now)).date);
  if (!whose || !canSubstitute(actor, { ...whose, deputised })) return NOT_FOUND;
  const { sessionId } = whose;
  if (canActOnOwn(actor, { personId })) return refused("own_application");
  const deed = async (tx: Tx): Promise<Result<Substituted, EnrolmentRefusal>> => {
    const both = [whose.personId, personId];
    await lockSession(tx, sessionId, both);
    const context = await readSettled(tx, sessionId, both, now);
    const left = context?.applicants.get(whose.personId)?.person;
    const comes = context?.applicants.get(personId);
    if (!context || !left) return NOT_FOUND;
    const { session } = context;
    const old = await tx.enrolment.findUniqueOrThrow({
      where: { id: enrolmentId },
      select: { id: true, reference: true, status: true },
    });
    const refusal = substituteRefusal(old.status, session, now);
    if (refusal) return refused(refusal);
    if (!comes || comes.person.schoolId !== whose.schoolId) return refused("not_of_school");
    // The window is that of applications: a place that is held already is not bound by it.
    const results = applicationRules(comes.facts, now).filter(({ rule }) => rule !== "window");
    const broken = firstRefusal(results);
    if (broken?.refusal) return refused(broken.refusal, broken.details);
    const by = { actor, now };
    const move = {
      id: old.id,
      personId: left.id,
      from: old.status,
      to: "CANCELLED_BY_SCHOOL",
      event: "enrolment.cancelled",
      reasonCode: "substituted",
    } as const;
    await moveEnrolments(tx, session, [move], by);
    const added = await addEnrolment(
      tx,
      {
        session,
        person: comes.person,
        seat: "PLACED",
        takesSeatUnasked: false,
        reasonCode: "substitute",
        substituteForId: old.id,
        event: "enrolment.placed",
        facts: { substituteFor: old.id },
      },
      by,
    );
    const told = [
      {
        kind: "substituted" as const,
        enrolmentId: old.id,
        reference: old.reference,
        person: left,
        wasPlaced: isBooked(old.status),
      },
      {
        kind: "substitute" as const,
        enrolmentId: added.id,
        reference: added.reference,
        person: comes.person,
      },
    ];
    await tellApplicants(tx, session, told, now);
    return done({ enrolmentId: added.id });
  };
  try {
    return await inTurn(sessionId, () => transaction(deed));
  } catch (error) {
    return refusedByDatabase(error);
  }
}
