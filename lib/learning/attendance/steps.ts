import "server-only";
import { recordEvent, type NewEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import type { Tx } from "@/lib/platform/db";
import { ON_THE_REGISTER } from "./queries";
import type { CorrectionReason, Mark, StandingMark } from "./rules";

export type LockedSlot = NonNullable<Awaited<ReturnType<typeof lockSlot>>>;
export type RegisterRow = Awaited<ReturnType<typeof readRegisterRows>>[number];

/** A half-day of which nobody else writes the register until the transaction is over; what is read of it is read after the lock. */
export async function lockSlot(tx: Tx, slotId: string) {
  await tx.$queryRaw`SELECT id FROM session_slot WHERE id = ${slotId}::uuid FOR UPDATE`;
  const slot = await tx.sessionSlot.findUnique({
    where: { id: slotId },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      session: {
        select: {
          id: true,
          status: true,
          centreId: true,
          trainers: { select: { personId: true } },
          reopenings: { where: { lockedAt: null }, select: { id: true } },
        },
      },
    },
  });
  if (slot === null) return null;
  const { trainers, reopenings, ...session } = slot.session;
  return {
    ...slot,
    session: {
      ...session,
      trainerIds: trainers.map(({ personId }) => personId),
      isReopened: reopenings.length > 0,
    },
  };
}

/** Those on the register of a locked half-day's session with the mark that stands, if there is one; `of` narrows it. */
export async function readRegisterRows(tx: Tx, slot: LockedSlot, of?: readonly string[]) {
  const rows = await tx.enrolment.findMany({
    where: {
      sessionId: slot.session.id,
      status: { in: ON_THE_REGISTER },
      ...(of ? { id: { in: [...of] } } : {}),
    },
    select: {
      id: true,
      personId: true,
      marks: {
        where: { slotId: slot.id, supersededAt: null },
        select: {
          id: true,
          status: true,
          minutes: true,
          markedAt: true,
          markedById: true,
          markedBy: { select: { givenName: true, familyName: true } },
        },
      },
    },
  });
  return rows.map(({ marks, ...row }) => ({ ...row, before: marks[0] ?? null }));
}

export type MarkChange = Mark & {
  enrolmentId: string;
  personId: string;
  before: Pick<StandingMark, "id" | "status"> | null;
  reasonCode?: CorrectionReason | null;
  note?: string | null;
  clientKey?: string;
  deviceAt?: Date | null;
};

/** Writes marks into a locked half-day, corrections as new rows that supersede the old; gives their ids by enrolment. */
export async function writeMarks(
  tx: Tx,
  slot: LockedSlot,
  changes: readonly MarkChange[],
  ctx: Ctx,
): Promise<Map<string, string>> {
  if (changes.length === 0) return new Map();
  const superseded = changes.flatMap(({ before }) => (before === null ? [] : [before.id]));
  if (superseded.length > 0) {
    await tx.attendanceMark.updateMany({
      where: { id: { in: superseded } },
      data: { supersededAt: ctx.now },
    });
  }
  const written = await tx.attendanceMark.createManyAndReturn({
    data: changes.map(({ enrolmentId, status, minutes, before, reasonCode, note, clientKey, deviceAt }) => ({
      slotId: slot.id,
      enrolmentId,
      status,
      minutes,
      markedAt: ctx.now,
      markedById: ctx.actor.kind === "person" ? ctx.actor.personId : null,
      reasonCode: before === null ? null : (reasonCode ?? null),
      note: before === null ? null : (note ?? null),
      clientKey,
      deviceAt,
    })),
    select: { id: true, enrolmentId: true },
  });
  await recordEvent(tx, ...events(changes, slot, ctx));
  return new Map(written.map(({ id, enrolmentId }) => [enrolmentId, id]));
}

function events(changes: readonly MarkChange[], slot: LockedSlot, { actor, now }: Ctx): NewEvent[] {
  const { id: sessionId, centreId } = slot.session;
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
            centreId,
            facts: {
              slotId: slot.id,
              from: change.before.status,
              to: change.status,
              minutes: change.minutes,
              reason: change.reasonCode ?? null,
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
      subject: { type: "session", id: sessionId },
      centreId,
      facts: { slotId: slot.id, marked },
    },
    ...corrected,
  ];
}
