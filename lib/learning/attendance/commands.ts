import "server-only";
import { recordEvent, type NewEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canMarkAttendance } from "./policy";
import { ON_THE_REGISTER } from "./queries";
import { minutesOf, needsReason, registerRefusal, type Mark, type MarkRefusal } from "./rules";
import type { MarkRegisterInput } from "./schema";

type Current = Mark & { id: string };
type Change = Mark & { enrolmentId: string; personId: string; before: Current | null };

/**
 * Writes a half-day's register: new marks, and corrections as new rows that supersede the old. Whoever saw an older
 * mark than the one that stands is told, and nothing of the post is written.
 */
export async function markRegister(
  { actor, now }: Ctx,
  input: MarkRegisterInput,
): Promise<Result<{ marked: number; corrected: number }, MarkRefusal>> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM session_slot WHERE id = ${input.slotId}::uuid FOR UPDATE`;
    const slot = await tx.sessionSlot.findUnique({
      where: { id: input.slotId },
      select: {
        id: true,
        startsAt: true,
        endsAt: true,
        session: {
          select: { id: true, status: true, centreId: true, trainers: { select: { personId: true } } },
        },
      },
    });
    const session = slot?.session;
    const trainerIds = session?.trainers.map((trainer) => trainer.personId) ?? [];
    if (!slot || !session || !canMarkAttendance(actor, { centreId: session.centreId, trainerIds }))
      return NOT_FOUND;
    const refusal = registerRefusal(session, slot, now);
    if (refusal) return refused(refusal);

    const changes = await readChanges(tx, slot, session.id, input);
    if ("refusal" in changes) return refused(changes.refusal);
    if (changes.length === 0) return refused("nothing_marked");
    const superseded = changes.flatMap(({ before }) => (before === null ? [] : [before.id]));
    if (needsReason(session, superseded.length > 0) && input.reason === null)
      return refused("correction_needs_reason");

    await tx.attendanceMark.updateMany({
      where: { id: { in: superseded } },
      data: { supersededAt: now },
    });
    await tx.attendanceMark.createMany({
      data: changes.map(({ enrolmentId, status, minutes, before }) => ({
        slotId: slot.id,
        enrolmentId,
        status,
        minutes,
        markedAt: now,
        markedById: actor.kind === "person" ? actor.personId : null,
        note: before === null ? null : input.reason,
      })),
    });
    await recordEvent(
      tx,
      ...events(
        changes,
        { slotId: slot.id, sessionId: session.id, centreId: session.centreId },
        { actor, now },
      ),
    );
    return done({ marked: changes.length - superseded.length, corrected: superseded.length });
  });
}

/** What the post changes against the marks that stand now; rows of other sessions are not there. */
async function readChanges(
  tx: Tx,
  slot: { id: string; startsAt: Date; endsAt: Date },
  sessionId: string,
  input: MarkRegisterInput,
): Promise<Change[] | { refusal: MarkRefusal }> {
  const rows = await tx.enrolment.findMany({
    where: { sessionId, status: { in: ON_THE_REGISTER } },
    select: {
      id: true,
      personId: true,
      marks: {
        where: { slotId: slot.id, supersededAt: null },
        select: { id: true, status: true, minutes: true },
      },
    },
  });
  const changes: Change[] = [];
  for (const row of rows) {
    const before = row.marks[0] ?? null;
    const status = input.marks[row.id] ?? (input.restPresent && before === null ? "PRESENT" : undefined);
    if (status === undefined) continue;
    const minutes = minutesOf(status, slot, input.minutes[row.id] ?? null);
    if (minutes === null) return { refusal: "minutes_out_of_range" };
    if (before !== null && before.status === status && before.minutes === minutes) continue;
    if ((input.seen[row.id] ?? null) !== (before?.id ?? null)) return { refusal: "marked_meanwhile" };
    changes.push({ enrolmentId: row.id, personId: row.personId, status, minutes, before });
  }
  return changes;
}

function events(
  changes: Change[],
  at: { slotId: string; sessionId: string; centreId: string },
  { actor, now }: Ctx,
): NewEvent[] {
  const corrected = changes.flatMap((change): NewEvent[] =>
    change.before === null
      ? []
      : [
          {
            type: "attendance.corrected",
            at: now,
            actor,
            subject: { type: "enrolment", id: change.enrolmentId },
            personId: change.personId,
            centreId: at.centreId,
            facts: {
              slotId: at.slotId,
              from: change.before.status,
              to: change.status,
              minutes: change.minutes,
            },
          },
        ],
  );
  const marked = changes.length - corrected.length;
  if (marked === 0) return corrected;
  return [
    {
      type: "attendance.marked",
      at: now,
      actor,
      subject: { type: "session", id: at.sessionId },
      centreId: at.centreId,
      facts: { slotId: at.slotId, marked },
    },
    ...corrected,
  ];
}
