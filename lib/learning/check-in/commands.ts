import "server-only";
import { randomInt } from "node:crypto";
import { canMarkAttendance } from "@/lib/learning/attendance/policy";
import { isLocked, marksOpenAt, slotMinutes } from "@/lib/learning/attendance/rules";
import { lockSlot, readRegisterRows, writeMarks, type MarkChange } from "@/lib/learning/attendance/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { takeCheckInTry } from "@/lib/platform/auth/tries";
import { formatTime } from "@/lib/platform/dates/format";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { getCheckInMinutes, isCheckInCode, isCheckInTicket, listOwnSlots, type OwnSlot } from "./queries";
import { checkInClosesAt, checkInRefusal, type CheckInRefusal, type ConfirmRefusal } from "./rules";
import type { CheckInInput, ConfirmCheckInsInput } from "./schema";

const LARGEST_LOT = 2 ** 31 - 1;

type CheckedIn = { slotId: string; checkedInAt: string; isNew: boolean };

/** Somebody's own word of being there, by the code the trainer shows: once a half-day, however often it is sent. */
export async function checkIn(
  { actor, now }: Ctx,
  input: CheckInInput,
): Promise<Result<CheckedIn, CheckInRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  const slots = await listOwnSlots(actor, now, input.slotId ?? undefined);
  if (slots.length === 0) return input.slotId ? NOT_FOUND : refused("check_in_none");
  const wait = await takeCheckInTry(actor.personId);
  if (wait !== null) return refused("check_in_wait", { seconds: wait });
  const minutes = await getCheckInMinutes(actor, now);
  const open = slots.filter(({ session, ...slot }) => !checkInRefusal(session, slot, { now, minutes }));
  const [nearest] = slots;
  if (open.length === 0 && nearest) return closed(nearest, { now, minutes, locale: actor.locale });
  const right = open.find(
    ({ id }) =>
      (input.ticket !== null && isCheckInTicket(input.ticket, actor.personId, id, now)) ||
      (input.shortCode !== null && isCheckInCode(id, input.shortCode, now)),
  );
  if (!right) return refused("check_in_wrong_code");
  return writeCheckIn({ actor, now }, right.id, actor.personId);
}

/** The half-day that is nearest is not open: when it opens, or opened and closed. */
function closed(
  { session, ...slot }: OwnSlot,
  { now, minutes, locale }: { now: Date; minutes: number; locale: "tr" | "en" | "az" },
) {
  const code = checkInRefusal(session, slot, { now, minutes }) ?? "check_in_not_running";
  const reader = { locale, zone: session.timeZone };
  const time = code === "check_in_too_early" ? marksOpenAt(slot) : checkInClosesAt(slot, minutes);
  return refused(code, { time: formatTime(time, reader) });
}

async function writeCheckIn(
  { actor, now }: Ctx,
  slotId: string,
  personId: string,
): Promise<Result<CheckedIn, CheckInRefusal>> {
  return transaction(async (tx) => {
    const slot = await lockSlot(tx, slotId);
    const enrolment =
      slot &&
      (await tx.enrolment.findFirst({
        where: { sessionId: slot.session.id, personId, status: { in: ["PLACED", "ATTENDING"] } },
        select: { id: true },
      }));
    if (!slot || !enrolment) return NOT_FOUND;
    const known = await tx.checkIn.findUnique({
      where: { slotId_enrolmentId: { slotId, enrolmentId: enrolment.id } },
      select: { checkedInAt: true },
    });
    if (known) return done({ slotId, checkedInAt: known.checkedInAt.toISOString(), isNew: false });
    const [row] = await readRegisterRows(tx, slot, [enrolment.id]);
    if (row?.before && row.before.status !== "PRESENT") return refused("check_in_marked");
    await tx.checkIn.create({
      data: {
        slotId,
        enrolmentId: enrolment.id,
        checkedInAt: now,
        lot: randomInt(LARGEST_LOT),
        // Whom the trainer has seen already is looked for no more.
        ...(row?.before ? { isThere: true, decidedAt: now, decidedById: row.before.markedById } : {}),
      },
    });
    if (!row?.before) {
      const mark = { status: "PRESENT" as const, minutes: slotMinutes(slot), before: null };
      await writeMarks(tx, slot, [{ enrolmentId: enrolment.id, personId, ...mark }], { actor, now });
    }
    await recordEvent(tx, {
      type: "attendance.checked_in",
      at: now,
      actor,
      subject: { type: "enrolment", id: enrolment.id },
      personId,
      centreId: slot.session.centreId,
      facts: { slotId },
    });
    return done({ slotId, checkedInAt: now.toISOString(), isNew: true });
  });
}

/** The keeper's word on the sample: who was in the room is confirmed, who was not becomes absent, with that reason. */
export async function confirmCheckIns(
  { actor, now }: Ctx,
  { slotId, there }: ConfirmCheckInsInput,
): Promise<Result<{ found: number; missed: number }, ConfirmRefusal>> {
  return transaction(async (tx) => {
    const slot = await lockSlot(tx, slotId);
    if (!slot || !canMarkAttendance(actor, slot.session) || actor.kind !== "person") return NOT_FOUND;
    if (isLocked(slot.session)) return refused("register_locked");
    const open = await tx.checkIn.findMany({
      where: { slotId, isThere: null, enrolmentId: { in: Object.keys(there) } },
      select: { id: true, enrolmentId: true },
    });
    if (open.length === 0) return refused("check_ins_none_decided");
    const missed = open.filter(({ enrolmentId }) => there[enrolmentId] === false);
    const found = open.filter(({ enrolmentId }) => there[enrolmentId] === true);
    for (const [rows, isThere] of [
      [found, true],
      [missed, false],
    ] as const) {
      await tx.checkIn.updateMany({
        where: { id: { in: rows.map(({ id }) => id) } },
        data: { isThere, decidedAt: now, decidedById: actor.personId },
      });
    }
    const rows = await readRegisterRows(
      tx,
      slot,
      missed.map(({ enrolmentId }) => enrolmentId),
    );
    const changes = rows.flatMap(({ id, personId, before }): MarkChange[] =>
      before?.status === "PRESENT" && before.markedById === personId
        ? [{ enrolmentId: id, personId, status: "ABSENT", minutes: 0, before, reasonCode: "NOT_SEEN" }]
        : [],
    );
    await writeMarks(tx, slot, changes, { actor, now });
    await recordEvent(tx, {
      type: "attendance.check_ins_confirmed",
      at: now,
      actor,
      subject: { type: "session", id: slot.session.id },
      centreId: slot.session.centreId,
      facts: { slotId, found: found.length, missed: missed.length },
    });
    return done({ found: found.length, missed: missed.length });
  });
}
