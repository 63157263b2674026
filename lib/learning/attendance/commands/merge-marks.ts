import "server-only";
import type { PersonActor, Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";
import { canMarkAttendance } from "@/lib/learning/attendance/policy";
import {
  correctionReason,
  minutesOf,
  registerRefusal,
  type KeptMark,
  type MergeAnswer,
  type MergeRefusal,
} from "@/lib/learning/attendance/rules";
import type { MergeMarksInput } from "@/lib/learning/attendance/schema";
import {
  lockSlot,
  readRegisterRows,
  writeMarks,
  type LockedSlot,
  type MarkChange,
  type RegisterRow,
} from "@/lib/learning/attendance/steps";

type At = { actor: PersonActor; now: Date };

/**
 * Takes what a device kept while it had no line, a half-day at a time, and answers to each mark. A mark's key makes the same post
 * sent twice one; a mark made over another than stands now is a conflict, which the person decides.
 */
export async function mergeMarks(
  { actor, now }: Ctx,
  { marks, unreadable }: MergeMarksInput,
): Promise<Result<{ answers: MergeAnswer[] }>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  const answers = unreadable.map((key) => refuse({ key }, "mark_unreadable"));
  const slotIds = [...new Set(marks.map(({ slotId }) => slotId))].sort();
  for (const slotId of slotIds) {
    const own = marks.filter((mark) => mark.slotId === slotId);
    answers.push(...(await transaction((tx) => mergeSlot(tx, slotId, own, { actor, now }))));
  }
  return done({ answers });
}

async function mergeSlot(tx: Tx, slotId: string, marks: KeptMark[], at: At): Promise<MergeAnswer[]> {
  const slot = await lockSlot(tx, slotId);
  if (!slot || !canMarkAttendance(at.actor, slot.session))
    return marks.map((mark) => refuse(mark, "mark_not_yours"));
  const rows = await readRegisterRows(
    tx,
    slot,
    marks.map(({ enrolmentId }) => enrolmentId),
  );
  const known = await tx.attendanceMark.findMany({
    where: { clientKey: { in: marks.map(({ key }) => key) } },
    select: { clientKey: true, slotId: true, enrolmentId: true },
  });
  const slipMinutes = rows.some(({ before }) => before !== null)
    ? await readSetting(tx, "markSlipMinutes", (await networkDay(tx, at.now)).date)
    : 0;
  const changes: MarkChange[] = [];
  const answers = marks.map((mark) => {
    const row = rows.find(({ id }) => id === mark.enrolmentId);
    if (!row) return refuse(mark, "mark_not_yours");
    const same = known.find(({ clientKey }) => clientKey === mark.key);
    if (same && (same.slotId !== slotId || same.enrolmentId !== row.id))
      return refuse(mark, "mark_unreadable");
    if (same && row.before) return already(mark, row.before);
    if (changes.some(({ enrolmentId }) => enrolmentId === row.id)) return refuse(mark, "mark_unreadable");
    const judged = judge(mark, row, slot, { ...at, slipMinutes });
    if (!("change" in judged)) return judged.answer;
    changes.push(judged.change);
    return { key: mark.key, outcome: "taken", markId: "", ...worthOf(judged.change) } satisfies MergeAnswer;
  });
  const ids = await writeMarks(tx, slot, changes, at);
  const enrolmentOf = new Map(marks.map(({ key, enrolmentId }) => [key, enrolmentId]));
  return answers.map((answer) =>
    answer.outcome === "taken"
      ? { ...answer, markId: ids.get(enrolmentOf.get(answer.key) ?? "") ?? "" }
      : answer,
  );
}

/** One mark against the one that stands: what is to be written, or the answer. */
function judge(
  mark: KeptMark,
  { id, personId, before }: RegisterRow,
  slot: LockedSlot,
  { actor, now, slipMinutes }: At & { slipMinutes: number },
): { change: MarkChange } | { answer: MergeAnswer } {
  const refusal = registerRefusal(slot.session, slot, now);
  if (refusal) return { answer: refuse(mark, refusal) };
  const minutes = minutesOf(mark.status, slot, mark.minutes);
  if (minutes === null) return { answer: refuse(mark, "minutes_out_of_range") };
  if (before !== null && before.status === mark.status && before.minutes === minutes)
    return { answer: already(mark, before) };
  if (mark.seen !== (before?.id ?? null)) {
    // What it was made over is gone: the register shows it as unmarked.
    if (before === null) return { answer: refuse(mark, "marked_meanwhile") };
    return { answer: { key: mark.key, outcome: "conflict", theirs: standing(before) } };
  }
  const reasonCode =
    before === null
      ? null
      : correctionReason(before, mark, {
          personId: actor.personId,
          now,
          slipMinutes,
          isClosed: slot.session.status === "CLOSED",
        });
  if (before !== null && reasonCode === null) return { answer: refuse(mark, "correction_needs_reason") };
  const deviceAt = mark.at !== null && mark.at <= now ? mark.at : null;
  return {
    change: {
      enrolmentId: id,
      personId,
      status: mark.status,
      minutes,
      before,
      reasonCode,
      note: mark.note,
      clientKey: mark.key,
      deviceAt,
    },
  };
}

const refuse = ({ key }: { key: string }, code: MergeRefusal): MergeAnswer => ({
  key,
  outcome: "refused",
  code,
});

const worthOf = ({ status, minutes }: Pick<KeptMark, "status"> & { minutes: number }) => ({
  status,
  minutes,
});

function already({ key }: KeptMark, before: NonNullable<RegisterRow["before"]>): MergeAnswer {
  return { key, outcome: "already", markId: before.id, ...worthOf(before) };
}

function standing({ id, status, minutes, markedAt, markedBy }: NonNullable<RegisterRow["before"]>) {
  const by = markedBy ? `${markedBy.givenName} ${markedBy.familyName}` : "–";
  return { id, status, minutes, by, at: markedAt.toISOString() };
}
