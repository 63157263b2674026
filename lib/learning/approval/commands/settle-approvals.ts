import "server-only";
import { SYSTEM, type Ctx } from "@/lib/platform/auth/actor";
import { db, transaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMails, type Letter } from "@/lib/platform/mail/queue";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSettings } from "@/lib/platform/settings/read";
import { type DeciderLetterKind, waitingLetter } from "@/lib/learning/approval/output";
import { type Decider, listDeciders, readInOffice, scopeOf } from "@/lib/learning/approval/queries";
import { approvalDue, isOverdue, isReminderDue, levelAbove } from "@/lib/learning/approval/rules";
import { networkName, recordApproval } from "@/lib/learning/approval/steps";

const STEPS_AT_ONCE = 500;
const DAY = 86_400_000;

const STEP = {
  id: true,
  level: true,
  heldBy: true,
  dueAt: true,
  remindedAt: true,
  escalatedAt: true,
  enrolment: {
    select: {
      id: true,
      personId: true,
      schoolId: true,
      provinceId: true,
      session: { select: { centreId: true, startsAt: true } },
    },
  },
} as const;

type Told = { kind: DeciderLetterKind; decider: Decider; dueAt: Date };

/**
 * The sweep: a deadline that comes near is called to mind, one that passed sends the step to the office above, and at the
 * ministry it stays on the list, marked. Nothing runs out by itself. One letter a person, however many steps.
 */
export async function settleApprovals({
  now,
}: Pick<Ctx, "now">): Promise<{ reminded: number; escalated: number }> {
  const { date, zone } = await networkDay(db, now);
  const { approvalDays, approvalReminderDays } = await readSettings(db, date);
  const soon = new Date(now.getTime() + approvalReminderDays * DAY);
  const due = await db.approvalStep.findMany({
    where: {
      status: "PENDING",
      openedAt: { not: null },
      OR: [
        { dueAt: { lte: soon }, remindedAt: null },
        { dueAt: { lte: now }, heldBy: { not: "MINISTRY" } },
        { dueAt: { lte: now }, heldBy: "MINISTRY", remindedAt: { lt: db.approvalStep.fields.dueAt } },
      ],
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: STEPS_AT_ONCE,
    select: { id: true },
  });
  const told: Told[] = [];
  for (const { id } of due)
    told.push(
      ...(await settleOne(id, { now, days: approvalDays, reminderDays: approvalReminderDays, date })),
    );
  await writeLetters(told, now, zone);
  return {
    reminded: told.filter(({ kind }) => kind === "reminder").length,
    escalated: told.filter(({ kind }) => kind !== "reminder").length,
  };
}

type Terms = { now: Date; days: number; reminderDays: number; date: Date };

function settleOne(id: string, { now, days, reminderDays, date }: Terms): Promise<Told[]> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM approval_step WHERE id = ${id}::uuid FOR UPDATE`;
    const step = await tx.approvalStep.findFirst({
      where: { id, status: "PENDING", openedAt: { not: null } },
      select: STEP,
    });
    if (!step?.dueAt) return [];
    const { dueAt, remindedAt, enrolment } = step;
    const scope = scopeOf(step);
    if (isOverdue(step, now) && step.heldBy !== "MINISTRY") {
      const heldBy = await officeAbove(tx, scope, date);
      const next = approvalDue(now, enrolment.session.startsAt, days);
      await tx.approvalStep.update({
        where: { id },
        data: { heldBy, escalatedAt: now, dueAt: next, remindedAt: null },
      });
      const { centreId } = enrolment.session;
      const about = { enrolmentId: enrolment.id, personId: enrolment.personId, centreId, level: step.level };
      await recordApproval(tx, { type: "approval.escalated", ...about }, { actor: SYSTEM, now });
      return toldTo(await listDeciders(tx, { ...scope, heldBy }, date), "escalated", next);
    }
    const isLate = isOverdue(step, now) && remindedAt !== null && remindedAt < dueAt;
    if (!isLate && !isReminderDue({ dueAt, remindedAt }, now, reminderDays)) return [];
    await tx.approvalStep.update({ where: { id }, data: { remindedAt: now } });
    const kind = isOverdue(step, now) ? "overdue" : "reminder";
    return toldTo(await listDeciders(tx, scope, date), kind, dueAt);
  });
}

const toldTo = (deciders: readonly Decider[], kind: DeciderLetterKind, dueAt: Date) =>
  deciders.map((decider): Told => ({ kind, decider, dueAt }));

/** The next office above in which somebody but the applicant is; the ministry at the end. */
async function officeAbove(tx: Tx, scope: ReturnType<typeof scopeOf>, date: Date) {
  const inOffice = await readInOffice(tx, scope, date);
  let above = levelAbove(scope.heldBy, scope.provinceId);
  while (above !== null && above !== "MINISTRY" && !inOffice[above].some((id) => id !== scope.applicantId))
    above = levelAbove(above, scope.provinceId);
  return above ?? "MINISTRY";
}

async function writeLetters(told: readonly Told[], now: Date, zone: string): Promise<void> {
  if (told.length === 0) return;
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = `${one.kind} ${one.decider.personId}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  await transaction(async (tx) => {
    const letters: Letter[] = [];
    for (const group of groups.values()) {
      const [first] = group;
      if (!first) continue;
      const { kind, decider } = first;
      const { name, ...to } = decider;
      const firstDue = new Date(Math.min(...group.map(({ dueAt }) => dueAt.getTime())));
      const t = await translatorFor(to.locale);
      const network = await networkName(tx, to.locale);
      const facts = { kind, locale: to.locale, zone, name, count: group.length, firstDue, network };
      letters.push({ ...to, now, ...waitingLetter(t, { ...facts, baseUrl: env.USTA_BASE_URL }) });
    }
    await queueMails(tx, letters);
  });
}
