import "server-only";
import { type Ctx, isPerson } from "@/lib/platform/auth/actor";
import { db, transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result, SIGN_IN_NEEDED } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readApplication } from "@/lib/learning/enrolment/queries/application";
import { finishApprovals } from "@/lib/learning/enrolment/steps/approve";
import { settleSession } from "@/lib/learning/enrolment/steps/fill";
import { lockSession, moveEnrolments } from "@/lib/learning/enrolment/steps/move";
import { tellApplicants } from "@/lib/learning/enrolment/steps/tell";
import { canDecideApproval, ownOffices } from "@/lib/learning/approval/policy";
import { listDeputisedOffices, scopeOf } from "@/lib/learning/approval/queries";
import { type ApprovalRefusal, isOpen, officeFor } from "@/lib/learning/approval/rules";
import type { DecideApprovalsInput } from "@/lib/learning/approval/schema";
import { openNextStep, recordApproval } from "@/lib/learning/approval/steps";

type Decided = { count: number; late: number };
type Words = Pick<DecideApprovalsInput, "decision" | "reason" | "note">;

/**
 * One or many applications at once, each in a transaction of its own: what somebody else decided meanwhile is left as it
 * is and counted as late. Refused where nothing at all was left to decide.
 */
export async function decideApprovals(
  ctx: Ctx,
  { stepIds, ...words }: DecideApprovalsInput,
): Promise<Result<Decided, ApprovalRefusal>> {
  if (!isPerson(ctx.actor)) return SIGN_IN_NEEDED;
  const decided: Decided = { count: 0, late: 0 };
  for (const stepId of new Set(stepIds)) {
    const result = await decideOne(ctx, stepId, words);
    if (result.ok) decided.count += 1;
    else if (result.refusal === "approval_decided_already") decided.late += 1;
    else return decided.count === 0 ? result : done(decided);
  }
  return decided.count === 0 ? refused("approval_decided_already") : done(decided);
}

const STEP = {
  id: true,
  level: true,
  heldBy: true,
  status: true,
  openedAt: true,
  enrolment: {
    select: {
      id: true,
      reference: true,
      status: true,
      personId: true,
      schoolId: true,
      provinceId: true,
      takesSeatUnasked: true,
      session: { select: { id: true, centreId: true, startsAt: true } },
    },
  },
} as const;

const findStep = (on: Tx, id: string) => on.approvalStep.findUnique({ where: { id }, select: STEP });
type Step = NonNullable<Awaited<ReturnType<typeof findStep>>>;

async function decideOne(
  { actor, now }: Ctx,
  stepId: string,
  words: Words,
): Promise<Result<undefined, ApprovalRefusal>> {
  const seen = await findStep(db, stepId);
  if (!seen || !isPerson(actor)) return NOT_FOUND;
  const { session, personId } = seen.enrolment;
  const officeOf = async (on: Tx, step: Step) => {
    const deputised = await listDeputisedOffices(on, actor.personId, (await networkDay(on, now)).date);
    const office = officeFor([...ownOffices(actor), ...deputised], scopeOf(step));
    return { office, may: canDecideApproval(actor, { ...scopeOf(step), deputised }) };
  };
  if ((await officeOf(db, seen)).office === null) return NOT_FOUND;
  return transaction(async (tx): Promise<Result<undefined, ApprovalRefusal>> => {
    await lockSession(tx, session.id, [personId]);
    await settleSession(tx, session.id, now);
    const step = await findStep(tx, stepId);
    if (!step) return NOT_FOUND;
    const { office, may } = await officeOf(tx, step);
    if (personId === actor.personId && office) return refused("approval_own_application");
    if (!office || !may) return NOT_FOUND;
    if (!isOpen(step) || step.enrolment.status !== "SUBMITTED") return refused("approval_decided_already");
    const by = { actor, now, personId: actor.personId, deputyForId: office.forId };
    await (words.decision === "approve" ? approve(tx, step, by) : refuse(tx, step, words, by));
    return done();
  });
}

type By = Ctx & { personId: string; deputyForId: string | null };

const signed = ({ now, personId, deputyForId }: By) => ({
  decidedAt: now,
  decidedById: personId,
  deputyForId,
});

/** Where the next step is the same office's, its word holds for that one too. */
async function approve(tx: Tx, step: Step, by: By): Promise<void> {
  const { enrolment } = step;
  const { session } = enrolment;
  const following = await tx.approvalStep.findMany({
    where: { enrolmentId: enrolment.id, status: "PENDING", openedAt: null },
    orderBy: { position: "asc" },
    select: { id: true, level: true, heldBy: true },
  });
  const next = following.findIndex(({ heldBy }) => heldBy !== step.heldBy);
  const together = [step, ...(next < 0 ? following : following.slice(0, next))];
  for (const { id, level } of together) {
    await tx.approvalStep.update({ where: { id }, data: { status: "APPROVED", ...signed(by) } });
    await recordApproval(
      tx,
      { type: "approval.approved", ...about(step), level, deputyForId: by.deputyForId },
      by,
    );
  }
  const left = await openNextStep(tx, enrolment.id, { now: by.now, startsAt: session.startsAt });
  if (left === 0) await finishApprovals(tx, session.id, enrolment, by.now);
}

const about = ({ enrolment: { id, personId, session } }: Step) => ({
  enrolmentId: id,
  personId,
  centreId: session.centreId,
});

const REASON_OF = {
  PRINCIPAL: "refused_principal",
  PROVINCE: "refused_province",
  CENTRE: "refused_centre",
  MINISTRY: "refused_ministry",
} as const;

async function refuse(tx: Tx, step: Step, { reason, note }: Words, by: By): Promise<void> {
  const { enrolment, heldBy } = step;
  await tx.approvalStep.update({
    where: { id: step.id },
    data: { status: "REFUSED", reasonCode: reason ?? "other", reasonText: note, ...signed(by) },
  });
  await recordApproval(
    tx,
    { type: "approval.refused", ...about(step), level: step.level, deputyForId: by.deputyForId, reason },
    by,
  );
  const context = await readApplication(tx, enrolment.session.id, [enrolment.personId], by.now);
  const person = context?.applicants.get(enrolment.personId)?.person;
  if (!context || !person) throw new Error("an enrolment has a session and a person");
  const move = {
    id: enrolment.id,
    personId: person.id,
    from: "SUBMITTED",
    to: "REJECTED",
    event: "enrolment.rejected",
    reasonCode: REASON_OF[heldBy],
    reasonText: note,
  } as const;
  await moveEnrolments(tx, context.session, [move], by);
  const told = {
    kind: "refused" as const,
    enrolmentId: enrolment.id,
    reference: enrolment.reference,
    person,
  };
  await tellApplicants(tx, context.session, [{ ...told, reason: REASON_OF[heldBy], note }], by.now);
}
