import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";
import { canMarkAttendance } from "@/lib/learning/attendance/policy";
import {
  correctionReason,
  minutesOf,
  registerRefusal,
  type MarkRefusal,
} from "@/lib/learning/attendance/rules";
import type { MarkRegisterInput } from "@/lib/learning/attendance/schema";
import {
  lockSlot,
  readRegisterRows,
  writeMarks,
  type MarkChange,
  type RegisterRow,
} from "@/lib/learning/attendance/steps";

type Slot = { startsAt: Date; endsAt: Date; id: string };
type Change = MarkChange & { before: RegisterRow["before"] };

/**
 * Writes a half-day's register: new marks, and corrections with their reason as new rows that supersede the old. Whoever saw an
 * older mark than the one that stands is told, and nothing of the post is written.
 */
export async function markRegister(
  { actor, now }: Ctx,
  input: MarkRegisterInput,
): Promise<Result<{ marked: number; corrected: number }, MarkRefusal>> {
  return transaction(async (tx) => {
    const slot = await lockSlot(tx, input.slotId);
    if (!slot || !canMarkAttendance(actor, slot.session) || actor.kind !== "person") return NOT_FOUND;
    const refusal = registerRefusal(slot.session, slot, now);
    if (refusal) return refused(refusal);

    const changes = changesIn(await readRegisterRows(tx, slot), slot, input);
    if ("refusal" in changes) return refused(changes.refusal);
    if (changes.length === 0) return refused("nothing_marked");
    const corrections = changes.filter(({ before }) => before !== null);
    if (corrections.length > 0) {
      const { date } = await networkDay(tx, now);
      const at = {
        personId: actor.personId,
        now,
        slipMinutes: await readSetting(tx, "markSlipMinutes", date),
        isClosed: slot.session.status === "CLOSED",
      };
      const given = { reasonCode: input.reasonCode, note: input.reason };
      for (const change of corrections) {
        change.reasonCode = change.before && correctionReason(change.before, given, at);
        change.note = input.reason;
        if (change.reasonCode === null) return refused("correction_needs_reason");
      }
    }
    await writeMarks(tx, slot, changes, { actor, now });
    return done({ marked: changes.length - corrections.length, corrected: corrections.length });
  });
}

/** What the post changes against the marks that stand now; rows of other sessions are not there. */
function changesIn(
  rows: readonly RegisterRow[],
  slot: Slot,
  input: MarkRegisterInput,
): Change[] | { refusal: MarkRefusal } {
  const changes: Change[] = [];
  for (const { id, personId, before } of rows) {
    const status = input.marks[id] ?? (input.restPresent && before === null ? "PRESENT" : undefined);
    if (status === undefined) continue;
    const minutes = minutesOf(status, slot, input.minutes[id] ?? null);
    if (minutes === null) return { refusal: "minutes_out_of_range" };
    if (before !== null && before.status === status && before.minutes === minutes) continue;
    if ((input.seen[id] ?? null) !== (before?.id ?? null)) return { refusal: "marked_meanwhile" };
    changes.push({ enrolmentId: id, personId, status, minutes, before });
  }
  return changes;
}
