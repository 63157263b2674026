import "server-only";
import type { ApprovalLevel } from "@/lib/platform/db/generated/enums";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Tx } from "@/lib/platform/db";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";
import { readInOffice } from "@/lib/learning/approval/queries";
import { approvalDue, type PlannedStep, planSteps } from "./rules";

type Applicant = { id: string; schoolId: string | null; provinceId: string | null };

/** The steps an application of this person takes now; none where the course asks for none. */
export async function planApprovals(
  tx: Tx,
  session: { centreId: string; approvalChain: readonly ApprovalLevel[] },
  person: Applicant,
  now: Date,
  nominatedBy: ApprovalLevel | null = null,
): Promise<PlannedStep[]> {
  if (session.approvalChain.length === 0) return [];
  const { date } = await networkDay(tx, now);
  const inOffice = await readInOffice(tx, { ...person, centreId: session.centreId }, date);
  const { schoolId, provinceId } = person;
  return planSteps(session.approvalChain, {
    applicantId: person.id,
    schoolId,
    provinceId,
    inOffice,
    nominatedBy,
  });
}

type Opening = { now: Date; startsAt: Date };

/** Writes an application's steps and opens the first that is wanted. */
export async function addSteps(
  tx: Tx,
  enrolmentId: string,
  planned: readonly PlannedStep[],
  opening: Opening,
): Promise<void> {
  await tx.approvalStep.createMany({
    data: planned.map(({ position, level, heldBy, skippedBecause }) => ({
      enrolmentId,
      position,
      level,
      heldBy,
      status: skippedBecause === null ? ("PENDING" as const) : ("SKIPPED" as const),
      reasonCode: skippedBecause,
    })),
  });
  await openNextStep(tx, enrolmentId, opening);
}

/** Opens the first step that nobody has decided, and writes down how many are left. Returns that number. */
export async function openNextStep(tx: Tx, enrolmentId: string, opening: Opening): Promise<number> {
  const { date } = await networkDay(tx, opening.now);
  const days = await readSetting(tx, "approvalDays", date);
  const waiting = await tx.approvalStep.findMany({
    where: { enrolmentId, status: "PENDING" },
    orderBy: { position: "asc" },
    select: { id: true, openedAt: true },
  });
  const [next] = waiting;
  if (next && next.openedAt === null) {
    const dueAt = approvalDue(opening.now, opening.startsAt, days);
    await tx.approvalStep.update({ where: { id: next.id }, data: { openedAt: opening.now, dueAt } });
  }
  await tx.enrolment.update({ where: { id: enrolmentId }, data: { approvalsLeft: waiting.length } });
  return waiting.length;
}

/** An application that ended needs nobody's word any more. */
export async function closeSteps(tx: Tx, enrolmentIds: readonly string[]): Promise<void> {
  await tx.approvalStep.updateMany({
    where: { enrolmentId: { in: [...enrolmentIds] }, status: "PENDING" },
    data: { status: "SKIPPED", reasonCode: "application_ended" },
  });
}

/** A rejection taken back: what was refused or not asked any more is asked again. Returns how many steps are left. */
export async function reopenSteps(tx: Tx, enrolmentId: string, opening: Opening): Promise<number> {
  const { count } = await tx.approvalStep.updateMany({
    where: {
      enrolmentId,
      OR: [{ status: "REFUSED" }, { status: "SKIPPED", reasonCode: "application_ended" }],
    },
    data: {
      status: "PENDING",
      openedAt: null,
      dueAt: null,
      remindedAt: null,
      escalatedAt: null,
      decidedAt: null,
      decidedById: null,
      deputyForId: null,
      reasonCode: null,
      reasonText: null,
    },
  });
  return count === 0 ? 0 : openNextStep(tx, enrolmentId, opening);
}

export type ApprovalEvent = {
  type: "approval.approved" | "approval.refused" | "approval.escalated";
  enrolmentId: string;
  personId: string;
  centreId: string;
  level: ApprovalLevel;
  deputyForId?: string | null;
  reason?: string | null;
};

export function recordApproval(
  tx: Tx,
  { type, enrolmentId, personId, centreId, level, deputyForId, reason }: ApprovalEvent,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  return recordEvent(tx, {
    type,
    at: now,
    actor,
    subject: { type: "enrolment", id: enrolmentId },
    personId,
    centreId,
    facts: {
      level,
      ...(deputyForId ? { deputyFor: deputyForId } : {}),
      ...(reason ? { reason } : {}),
    },
  });
}

/** Who signs a letter, in the reader's words. */
export async function networkName(tx: Tx, locale: Locale): Promise<string> {
  const network = await tx.network.findUnique({ where: { id: 1 }, select: { name: true, names: true } });
  return network ? localName(network, locale) : "";
}
