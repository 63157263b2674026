import { TZDate } from "@date-fns/tz";
import { coversDays, type AgreementTerm } from "@/lib/cooperation/agreement/rules";
import type { Day } from "@/lib/platform/dates/calendar";
import type { AgreementKind, CourseStatus, Mode, SessionStatus } from "@/lib/platform/db/generated/enums";

/** Bounds of what a session may hold; the database's CHECKs are a little wider. */
export const CAPACITY_MOST = 500;
export const DAYS_MOST = 40;
export const TRAINERS_MOST = 20;
export const REASON_LEAST = 10;
export const REASON_MOST = 1000;

/** What the dates make of a stored state, at a moment; never stored, never moved by a job (rule 16). */
export const SESSION_PHASES = [
  "draft",
  "announced",
  "enrolment_open",
  "enrolment_closed",
  "running",
  "ended",
  "completed",
  "closed",
  "postponed",
  "cancelled",
] as const;
export type SessionPhase = (typeof SESSION_PHASES)[number];

export type SessionMoments = {
  status: SessionStatus;
  startsAt: Date;
  endsAt: Date;
  opensAt: Date;
  closesAt: Date;
};

export function sessionPhase(session: SessionMoments, now: Date): SessionPhase {
  switch (session.status) {
    case "DRAFT":
    case "SUBMITTED":
      return "draft";
    case "COMPLETED":
      return "completed";
    case "CLOSED":
      return "closed";
    case "POSTPONED":
      return "postponed";
    case "CANCELLED":
      return "cancelled";
    case "PUBLISHED":
    case "CONFIRMED":
      if (now >= session.endsAt) return "ended";
      if (now >= session.startsAt) return "running";
      if (now >= session.closesAt) return "enrolment_closed";
      return now >= session.opensAt ? "enrolment_open" : "announced";
  }
}

export function isEnrolmentOpen(session: SessionMoments, now: Date): boolean {
  return sessionPhase(session, now) === "enrolment_open";
}

/** The day on which too few people become a question for the coordinator: when enrolment closes (rule 17). */
export function isGoNoGoDue(session: SessionMoments & { minimum: number; seatsTaken: number }, now: Date) {
  return (
    session.status === "PUBLISHED" &&
    session.seatsTaken < session.minimum &&
    now >= session.closesAt &&
    now < session.startsAt
  );
}

/** A half-day as people write it: the wall clock of the session's zone, in minutes after midnight. */
export type WallSlot = { date: string; startMinute: number; endMinute: number; room: string | null };
export type Slot = WallSlot & { startsAt: Date; endsAt: Date };

/** The instant at which the zone's wall clock shows that day and minute (rule 68). 24:00 is the next midnight. */
export function instantOf(date: string, minute: number, zone: string): Date {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, day, Math.floor(minute / 60), minute % 60, zone).getTime());
}

/** In time order, with their instants. */
export function slotsOf(wall: readonly WallSlot[], zone: string): Slot[] {
  return wall
    .map((slot) => ({
      ...slot,
      startsAt: instantOf(slot.date, slot.startMinute, zone),
      endsAt: instantOf(slot.date, slot.endMinute, zone),
    }))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

export type ActivityRefusal = "session_of_activity_taken" | "session_outside_pairing";

export type SlotsRefusal = "session_without_slots" | "session_slots_overlap";

export function slotsRefusal(slots: readonly Slot[]): SlotsRefusal | null {
  if (slots.length === 0) return "session_without_slots";
  const overlaps = slots.some((slot, index) => {
    const before = slots[index - 1];
    return before !== undefined && slot.startsAt < before.endsAt;
  });
  return overlaps ? "session_slots_overlap" : null;
}

export function minutesOf(slots: readonly WallSlot[]): number {
  return slots.reduce((sum, slot) => sum + slot.endMinute - slot.startMinute, 0);
}

export type EnrolmentWindow = {
  /** First and last day to apply, both included, as days of the session's zone. */
  opensOn: string;
  lastDay: string;
  cutOffHours: number;
};

export type SessionTimes = { startsAt: Date; endsAt: Date; opensAt: Date; closesAt: Date; cutOffAt: Date };

/** Enrolment closes with its last day, at the latest when the session starts; nobody moves up after the cut-off (rule 24). */
export function sessionTimes(slots: readonly Slot[], window: EnrolmentWindow, zone: string): SessionTimes {
  const startsAt = new Date(Math.min(...slots.map((slot) => slot.startsAt.getTime())));
  const endsAt = new Date(Math.max(...slots.map((slot) => slot.endsAt.getTime())));
  const dayOver = instantOf(window.lastDay, 24 * 60, zone);
  return {
    startsAt,
    endsAt,
    opensAt: instantOf(window.opensOn, 0, zone),
    closesAt: dayOver < startsAt ? dayOver : startsAt,
    cutOffAt: new Date(startsAt.getTime() - window.cutOffHours * 3_600_000),
  };
}

export type WindowRefusal = "session_window_reversed" | "session_window_after_start";

export function windowRefusal(times: SessionTimes): WindowRefusal | null {
  if (times.opensAt >= times.startsAt) return "session_window_after_start";
  return times.closesAt <= times.opensAt ? "session_window_reversed" : null;
}

export type CapacityRefusal =
  "session_capacity_below_minimum" | "session_capacity_below_taken" | "session_capacity_above_host";

export function capacityRefusal(seats: {
  capacity: number;
  minimum: number;
  seatsTaken: number;
  /** How many the host takes, where it was said. */
  hostCapacity?: number | null;
}): CapacityRefusal | null {
  if (seats.capacity < seats.seatsTaken) return "session_capacity_below_taken";
  const { hostCapacity = null } = seats;
  if (hostCapacity !== null && seats.capacity > hostCapacity) return "session_capacity_above_host";
  return seats.capacity < seats.minimum ? "session_capacity_below_minimum" : null;
}

export type Place = { venue: string | null; onlineLink: string | null; hostPartnerId: string | null };
export type PlaceRefusal = "session_without_venue" | "session_without_link" | "session_without_host";

/** Rule 15: where people go, by mode. */
export function placeRefusal(mode: Mode, place: Place): PlaceRefusal | null {
  const needsVenue = mode === "FACE_TO_FACE" || mode === "BLENDED";
  const needsLink = mode === "DISTANCE" || mode === "BLENDED";
  if (needsVenue && place.venue === null) return "session_without_venue";
  if (needsLink && place.onlineLink === null) return "session_without_link";
  return mode === "ON_THE_JOB" && place.hostPartnerId === null ? "session_without_host" : null;
}

export type HostRefusal = "session_host_unknown" | "session_agreement_not_active";

type HostAgreement = AgreementTerm & { kind: AgreementKind; centreId: string };

/** Rule 19: the host's agreement with the session's own centre is about training on the job and in force on all its days. */
export function hostRefusal(
  agreement: HostAgreement | null,
  { centreId, days }: { centreId: string; days: readonly Day[] },
): HostRefusal | null {
  if (!agreement || agreement.kind !== "ON_THE_JOB" || agreement.centreId !== centreId)
    return "session_host_unknown";
  const [first, ...more] = [...days].sort();
  const last = more.at(-1) ?? first;
  const isCovered = first !== undefined && last !== undefined && coversDays(agreement, first, last);
  return isCovered ? null : "session_agreement_not_active";
}

/** What the host is called: the partner, or what was typed before hosts were partners. */
export function hostNameOf(session: {
  hostPartner: { name: string } | null;
  hostName: string | null;
}): string | null {
  return session.hostPartner?.name ?? session.hostName;
}

/** The host as everybody may know it: a partner that does not stand in the public list is told to those who take part. */
export function hostInPublic(session: {
  hostPartner: { name: string; isPublic: boolean } | null;
  hostName: string | null;
}): string | null {
  if (!session.hostPartner) return session.hostName;
  return session.hostPartner.isPublic ? session.hostPartner.name : null;
}

export const SESSION_DEEDS = ["edit", "publish", "confirm", "postpone", "cancel", "complete"] as const;
export type SessionDeed = (typeof SESSION_DEEDS)[number];
export type DeedRefusal = "session_wrong_state" | "session_started" | "session_not_over";

const DEED_STATES: Record<SessionDeed, readonly SessionStatus[]> = {
  edit: ["DRAFT", "PUBLISHED", "CONFIRMED", "POSTPONED"],
  publish: ["DRAFT", "POSTPONED"],
  confirm: ["PUBLISHED"],
  postpone: ["PUBLISHED", "CONFIRMED"],
  cancel: ["DRAFT", "PUBLISHED", "CONFIRMED", "POSTPONED"],
  complete: ["PUBLISHED", "CONFIRMED"],
};

/** What a state allows, and until when: a session that runs is only ended, one that waits is not (rule 16). */
export function deedRefusal(deed: SessionDeed, session: SessionMoments, now: Date): DeedRefusal | null {
  if (!DEED_STATES[deed].includes(session.status)) return "session_wrong_state";
  if (deed === "complete") return now < session.endsAt ? "session_not_over" : null;
  const isLive = session.status === "PUBLISHED" || session.status === "CONFIRMED";
  return isLive && now >= session.startsAt ? "session_started" : null;
}

export type PublishRefusal =
  | SlotsRefusal
  | PlaceRefusal
  | CapacityRefusal
  | "session_course_unpublished"
  | "session_without_trainer"
  | "session_dates_past"
  | "session_window_past";

/** Rule 15, in the order in which a coordinator would put it right. */
export function publishRefusal(
  session: Place & {
    courseStatus: CourseStatus;
    mode: Mode;
    slots: readonly Slot[];
    startsAt: Date;
    closesAt: Date;
    capacity: number;
    minimum: number;
    seatsTaken: number;
    trainers: number;
  },
  now: Date,
): PublishRefusal | null {
  if (session.courseStatus !== "PUBLISHED") return "session_course_unpublished";
  const slots = slotsRefusal(session.slots);
  if (slots) return slots;
  if (session.startsAt <= now) return "session_dates_past";
  if (session.closesAt <= now) return "session_window_past";
  const capacity = capacityRefusal(session);
  if (capacity) return capacity;
  if (session.trainers === 0) return "session_without_trainer";
  return placeRefusal(session.mode, session);
}

/** What people who hold a place, or wait for one, must be told when it moves. */
export const SESSION_CHANGES = ["dates", "place", "link"] as const;
export type SessionChange = (typeof SESSION_CHANGES)[number];

type Told = { slots: readonly Slot[]; venue: string | null; address: string | null } & Place;

export function changesToTell(before: Told, after: Told): SessionChange[] {
  const times = (slots: readonly Slot[]) =>
    slots.map((slot) => `${slot.startsAt.getTime()}-${slot.endsAt.getTime()}`).join();
  const rooms = (slots: readonly Slot[]) => slots.map((slot) => slot.room ?? "").join("|");
  const changes: SessionChange[] = [];
  const isMoved = times(before.slots) !== times(after.slots);
  if (isMoved) changes.push("dates");
  const isElsewhere =
    before.venue !== after.venue ||
    before.address !== after.address ||
    before.hostPartnerId !== after.hostPartnerId;
  if (isElsewhere || (!isMoved && rooms(before.slots) !== rooms(after.slots))) changes.push("place");
  if (before.onlineLink !== after.onlineLink) changes.push("link");
  return changes;
}

/** "2026-0042": the year of its making, in the network's zone, and a number that is never used again. */
export function sessionReference(year: number, number: number): string {
  return `${year}-${String(number).padStart(4, "0")}`;
}

/** Two bookings cannot both be kept when any half-day of one touches a half-day of the other (rule 18). */
export function overlaps(
  a: readonly { startsAt: Date; endsAt: Date }[],
  b: readonly { startsAt: Date; endsAt: Date }[],
): boolean {
  return a.some((one) => b.some((other) => one.startsAt < other.endsAt && other.startsAt < one.endsAt));
}
