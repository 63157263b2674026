import { isLocked, marksOpenAt, type RegisterState, type Slot } from "@/lib/learning/attendance/rules";

/** The code on the projector is another one every so many seconds. */
export const CHECK_IN_SECONDS = 20;
export const CHECK_IN_DIGITS = 6;
/** For how long an opened code may be used, once it was the right one: to sign in, to find the button. */
export const TICKET_SECONDS = 180;

export type CheckInRefusal =
  | "check_in_too_early"
  | "check_in_too_late"
  | "check_in_not_running"
  | "check_in_wrong_code"
  | "check_in_none"
  | "check_in_marked"
  | "check_in_wait";
export type ConfirmRefusal = "check_ins_none_decided" | "register_locked";

/** Which of the changing codes it is the time of. */
export function windowAt(now: Date): number {
  return Math.floor(now.getTime() / (CHECK_IN_SECONDS * 1000));
}

/** The one that is shown and the one before it: whoever reads slowly is not too late. */
export function validWindows(now: Date): number[] {
  const window = windowAt(now);
  return [window, window - 1];
}

/** Seconds until the next code. */
export function secondsLeft(now: Date): number {
  return Math.ceil((windowAt(now) + 1) * CHECK_IN_SECONDS - now.getTime() / 1000);
}

export function checkInClosesAt(slot: Slot, minutes: number): Date {
  return new Date(Math.min(slot.startsAt.getTime() + minutes * 60_000, slot.endsAt.getTime()));
}

/** Whether somebody may check in to a half-day now: from when its register opens until so many minutes after its start. */
export function checkInRefusal(
  session: RegisterState,
  slot: Slot,
  { now, minutes }: { now: Date; minutes: number },
): "check_in_not_running" | "check_in_too_early" | "check_in_too_late" | null {
  if (!["PUBLISHED", "CONFIRMED", "COMPLETED"].includes(session.status) || isLocked(session))
    return "check_in_not_running";
  if (now < marksOpenAt(slot)) return "check_in_too_early";
  return now >= checkInClosesAt(slot, minutes) ? "check_in_too_late" : null;
}

/** `482 913`, as it is shown and typed; anything but digits between them is read over. */
export function showCheckInCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

export function readCheckInCode(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/g, "");
  return new RegExp(`^[0-9]{${CHECK_IN_DIGITS}}$`).test(digits) ? digits : null;
}

type Drawn = { lot: number; isThere: boolean | null };

/**
 * Those of a half-day's check-ins whom the trainer looks for: the per cent with the lowest lots, at least one; all of them
 * once one of the sample was not in the room.
 */
export function sampleOf<C extends Drawn>(checkIns: readonly C[], percent: number): C[] {
  if (percent === 0) return [];
  if (checkIns.some(({ isThere }) => isThere === false)) return [...checkIns];
  const size = Math.ceil((checkIns.length * percent) / 100);
  return [...checkIns].sort((a, b) => a.lot - b.lot).slice(0, size);
}

/** Whom the trainer has still to look for. */
export function undecided<C extends Drawn>(checkIns: readonly C[], percent: number): C[] {
  return sampleOf(checkIns, percent).filter(({ isThere }) => isThere === null);
}
