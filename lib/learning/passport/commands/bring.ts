import "server-only";
import { randomBytes } from "node:crypto";
import { answerLetter } from "@/lib/learning/passport/output/letter";
import { canAnswerForCentre, canAnswerForSchool, canKeepPassport } from "@/lib/learning/passport/policy";
import {
  answerRefusal,
  externalRefusal,
  MOST_EVIDENCE_BYTES,
  statusAfter,
  waitsFor,
  type ExternalRefusal,
} from "@/lib/learning/passport/rules";
import type { AnswerExternalInput, SubmitExternalInput } from "@/lib/learning/passport/schema";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { brokenConstraint, db, transaction, type Tx } from "@/lib/platform/db";
import type { ExternalTrainingStatus } from "@/lib/platform/db/generated/enums";
import { env } from "@/lib/platform/env";
import { keepFile } from "@/lib/platform/files/keep-file";
import { SCANS, type FileRefusal } from "@/lib/platform/files/kinds";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { referenceOf } from "@/lib/platform/reference";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";

type Brought = { trainingId: string };

const EVENTS = {
  SUBMITTED: "external_training.submitted",
  SCHOOL_APPROVED: "external_training.school_approved",
  APPROVED: "external_training.approved",
  SCHOOL_REFUSED: "external_training.refused",
  CENTRE_REFUSED: "external_training.refused",
  WITHDRAWN: "external_training.withdrawn",
} as const satisfies Record<ExternalTrainingStatus, string>;

/** Brings a training held elsewhere with its evidence, once that is the file it says it is; it waits for the school. */
export async function submitExternal(
  { actor, now }: Ctx,
  { file, fieldIds, startsOn, endsOn, ...facts }: SubmitExternalInput,
): Promise<Result<Brought, ExternalRefusal | FileRefusal>> {
  if (!isPerson(actor) || !canKeepPassport(actor)) return NOT_FOUND;
  const { schoolId } = actor;
  if (schoolId === null) return refused("external_without_school");
  const { day, date } = await networkDay(db, now);
  const refusal = externalRefusal({ startsOn, endsOn, hours: facts.hours }, day);
  if (refusal) return refused(refusal);
  const kept = await keepFile(file, { allowed: SCANS, maxBytes: MOST_EVIDENCE_BYTES });
  if (typeof kept === "string") return refused(kept);
  try {
    return await transaction(async (tx) => {
      if (!(await areKnown(tx, facts.centreId, fieldIds, date))) return refused("unknown_choice");
      const evidence = await tx.storedFile.create({
        data: { ...kept, uploadedById: actor.personId, uploadedAt: now },
        select: { id: true },
      });
      const { id } = await tx.externalTraining.create({
        data: {
          ...facts,
          reference: referenceOf("D", day.slice(0, 4), randomBytes(8)),
          personId: actor.personId,
          schoolId,
          startsOn: dateOfDay(startsOn),
          endsOn: dateOfDay(endsOn),
          evidenceId: evidence.id,
          submittedAt: now,
          fields: { create: [...new Set(fieldIds)].map((fieldId) => ({ fieldId })) },
        },
        select: { id: true },
      });
      await recordStep(tx, { actor, now }, { id, personId: actor.personId, status: "SUBMITTED" });
      return done({ trainingId: id });
    });
  } catch (error) {
    if (brokenConstraint(error) === "external_training_once") return refused("external_there_already");
    throw error;
  }
}

async function areKnown(tx: Tx, centreId: string, fieldIds: string[], today: Date): Promise<boolean> {
  const open = { OR: [{ closedOn: null }, { closedOn: { gt: today } }] };
  const centres = await tx.centre.count({ where: { id: centreId, ...open } });
  const fields = await tx.field.count({ where: { id: { in: fieldIds } } });
  return centres === 1 && fields === new Set(fieldIds).size;
}

/** The word of the school, then of the centre; whoever brought it is told the last word and every no. */
export async function answerExternal(
  { actor, now }: Ctx,
  { trainingId, seen, answer, reason }: AnswerExternalInput,
): Promise<Result<Brought, ExternalRefusal>> {
  return transaction(async (tx) => {
    const training = await lockExternal(tx, trainingId);
    if (!training) return NOT_FOUND;
    const facts = { ...training, provinceId: training.school.provinceId };
    const maySchool = canAnswerForSchool(actor, facts);
    const mayCentre = training.status !== "SUBMITTED" && canAnswerForCentre(actor, facts);
    if (!maySchool && !mayCentre) return NOT_FOUND;
    const refusal = answerRefusal(training.status, { seen, answer, reason });
    const step = waitsFor(training.status);
    if (refusal || step === null) return refused(refusal ?? "external_not_waiting");
    if (step === "school" ? !maySchool : !mayCentre) return NOT_FOUND;
    const status = statusAfter(step, answer);
    await tx.externalTraining.update({ where: { id: trainingId }, data: { status } });
    await recordStep(tx, { actor, now }, { ...training, status, reason: answer === "no" ? reason : null });
    if (status !== "SCHOOL_APPROVED") await tell(tx, training, { status, reason, now });
    return done({ trainingId });
  });
}

/** Takes back what one brought while nobody has said the last word. */
export async function withdrawExternal(
  { actor, now }: Ctx,
  { trainingId }: Brought,
): Promise<Result<Brought, ExternalRefusal>> {
  return transaction(async (tx) => {
    const training = await lockExternal(tx, trainingId);
    if (!training || !isPerson(actor) || training.personId !== actor.personId) return NOT_FOUND;
    if (waitsFor(training.status) === null) return refused("external_not_waiting");
    await tx.externalTraining.update({ where: { id: trainingId }, data: { status: "WITHDRAWN" } });
    await recordStep(tx, { actor, now }, { ...training, status: "WITHDRAWN" });
    return done({ trainingId });
  });
}

async function lockExternal(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM external_training WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.externalTraining.findUnique({
    where: { id },
    select: {
      id: true,
      reference: true,
      title: true,
      status: true,
      personId: true,
      schoolId: true,
      centreId: true,
      school: { select: { provinceId: true } },
      person: { select: { givenName: true, familyName: true, email: true, locale: true, closedAt: true } },
    },
  });
}
type Locked = NonNullable<Awaited<ReturnType<typeof lockExternal>>>;

type Stepped = {
  id: string;
  personId: string;
  centreId?: string;
  status: ExternalTrainingStatus;
  reason?: string | null;
};

async function recordStep(tx: Tx, { actor, now }: Ctx, training: Stepped): Promise<void> {
  const { id, personId, centreId, status, reason = null } = training;
  await tx.externalTrainingChange.create({
    data: { trainingId: id, status, at: now, actorId: isPerson(actor) ? actor.personId : null, reason },
  });
  await recordEvent(tx, {
    type: EVENTS[status],
    at: now,
    actor,
    subject: { type: "external_training", id },
    personId,
    centreId,
  });
}

async function tell(
  tx: Tx,
  { id, personId, person, reference, title }: Locked,
  { status, reason, now }: { status: ExternalTrainingStatus; reason: string | null; now: Date },
): Promise<void> {
  const { email, locale, closedAt } = person;
  if (!email || closedAt) return;
  const letter = answerLetter(await translatorFor(locale), {
    name: `${person.givenName} ${person.familyName}`,
    isApproved: status === "APPROVED",
    title,
    reference,
    reason,
    trainingId: id,
    baseUrl: env.USTA_BASE_URL,
    locale,
  });
  await queueMail(tx, { personId, recipient: email, locale, ...letter, now });
}
