import type {
  ApprovalLevel,
  EnrolmentStatus,
  FillMode,
  SessionStatus,
  Strike,
} from "@/lib/platform/db/generated/enums";
import type { RuleRefusal } from "@/lib/learning/eligibility/rules";

/** A teacher has one of these at most per course (rule 25; the partial unique index `enrolment_one_live_per_course`). */
export const LIVE_STATUSES = [
  "DRAFT",
  "SUBMITTED",
  "SCHOOL_APPROVED",
  "WAITLISTED",
  "OFFERED",
  "PLACED",
  "ATTENDING",
] as const satisfies readonly EnrolmentStatus[];

/** Before the end these count against the seats (rule 20). */
export const SEATED_STATUSES = [
  "PLACED",
  "OFFERED",
  "ATTENDING",
] as const satisfies readonly EnrolmentStatus[];

/** A booking that another one may not overlap (rule 18); an offer becomes one when it is accepted. */
export const BOOKED_STATUSES = ["PLACED", "ATTENDING"] as const satisfies readonly EnrolmentStatus[];

export const isBooked = (status: EnrolmentStatus) =>
  (BOOKED_STATUSES as readonly EnrolmentStatus[]).includes(status);

/** Waits for the centre's choice. */
export const PENDING_STATUSES = [
  "SUBMITTED",
  "SCHOOL_APPROVED",
] as const satisfies readonly EnrolmentStatus[];

export const isLive = (status: EnrolmentStatus) =>
  (LIVE_STATUSES as readonly EnrolmentStatus[]).includes(status);
export const isPending = (status: EnrolmentStatus) =>
  (PENDING_STATUSES as readonly EnrolmentStatus[]).includes(status);

/** The ways an enrolment goes; what is not listed is refused. REJECTED never turns into a place: one applies again, or the centre takes the rejection back and decides anew (rule 26). */
export const NEXT_STATUSES: Partial<Record<EnrolmentStatus, readonly EnrolmentStatus[]>> = {
  DRAFT: ["SUBMITTED", "WITHDRAWN_BY_TEACHER"],
  SUBMITTED: [
    "SCHOOL_APPROVED",
    "PLACED",
    "WAITLISTED",
    "REJECTED",
    "WITHDRAWN_BY_TEACHER",
    "CANCELLED_BY_CENTRE",
  ],
  SCHOOL_APPROVED: ["PLACED", "WAITLISTED", "REJECTED", "WITHDRAWN_BY_TEACHER", "CANCELLED_BY_CENTRE"],
  WAITLISTED: ["OFFERED", "PLACED", "REJECTED", "WITHDRAWN_BY_TEACHER", "CANCELLED_BY_CENTRE", "DEFERRED"],
  OFFERED: ["PLACED", "DECLINED_OFFER", "OFFER_EXPIRED", "WITHDRAWN_BY_TEACHER", "CANCELLED_BY_CENTRE"],
  PLACED: [
    "ATTENDING",
    "COMPLETED",
    "NOT_COMPLETED",
    "NO_SHOW",
    "WITHDRAWN_BY_TEACHER",
    "CANCELLED_BY_SCHOOL",
    "DEFERRED",
    "CANCELLED_BY_CENTRE",
  ],
  ATTENDING: ["COMPLETED", "NOT_COMPLETED", "NO_SHOW", "WITHDRAWN_BY_TEACHER", "CANCELLED_BY_CENTRE"],
  REJECTED: ["SUBMITTED", "WAITLISTED"],
  DEFERRED: ["OTHER_ACCEPTED", "WITHDRAWN_BY_TEACHER"],
};

export const mayBecome = (from: EnrolmentStatus, to: EnrolmentStatus) =>
  NEXT_STATUSES[from]?.includes(to) ?? false;

/** Reasons a teacher gives for leaving. */
export const WITHDRAWAL_REASONS = [
  "illness",
  "school_duty",
  "other_course",
  "travel",
  "personal",
  "other",
] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** Reasons a centre gives for not placing somebody, or for taking a place back. */
export const CENTRE_REASONS = [
  "not_eligible",
  "others_first",
  "level",
  "incomplete",
  "asked_by_school",
  "no_contact",
  "other",
] as const;
export type CentreReason = (typeof CENTRE_REASONS)[number];

/** Reasons a centre gives for taking a rejection back. */
export const REVERSAL_REASONS = [
  "decided_by_mistake",
  "new_information",
  "places_added",
  "objection_accepted",
] as const;
export type ReversalReason = (typeof REVERSAL_REASONS)[number];

/** Reasons the portal itself gives. */
export const PORTAL_REASONS = [
  "waiting_list_ended",
  "not_decided",
  "session_cancelled",
  "account_closed",
  "placed_by_centre",
  "deferral_ended",
  "substituted",
  "substitute",
  "refused_principal",
  "refused_province",
  "refused_centre",
  "refused_ministry",
  "nomination_declined",
] as const;
export type PortalReason = (typeof PORTAL_REASONS)[number];

export type SessionFacts = {
  status: SessionStatus;
  fillMode: FillMode;
  capacity: number;
  seatsTaken: number;
  startsAt: Date;
  opensAt: Date;
  closesAt: Date;
  cutOffAt: Date;
  /** When its list was published; null before, and for sessions that fill otherwise. */
  allocatedAt: Date | null;
};

/** States in which people may come in or move up. */
export const isFilling = (status: SessionStatus) => status === "PUBLISHED" || status === "CONFIRMED";

/** What its applicants may look at; a draft is absent for them. */
export const isPublic = (status: SessionStatus) => status !== "DRAFT" && status !== "SUBMITTED";

export const seatsFree = (session: Pick<SessionFacts, "capacity" | "seatsTaken">) =>
  Math.max(0, session.capacity - session.seatsTaken);

/** Nobody gets a seat before the list is published; from then on seats are filled as by arrival. */
export const awaitsAllocation = (session: Pick<SessionFacts, "fillMode" | "allocatedAt">) =>
  session.fillMode === "ALLOCATION" && session.allocatedAt === null;

/** Rule 24: nobody moves up from this instant on. */
export const isPastCutOff = (session: Pick<SessionFacts, "cutOffAt">, now: Date) => now >= session.cutOffAt;

export type Seat = "PLACED" | "WAITLISTED" | "SUBMITTED";

/**
 * What an application that passes the rules becomes. By arrival a free seat is taken at once, but never past people
 * who wait already; once nobody moves up any more, a full session takes no more names.
 */
export function seatFor(
  session: SessionFacts,
  waiting: number,
  now: Date,
  standsBy = false,
): { seat: Seat } | { refusal: "session_full" } {
  if (session.fillMode === "CHOICE" || awaitsAllocation(session)) return { seat: "SUBMITTED" };
  if (seatsFree(session) > 0 && waiting === 0) return { seat: "PLACED" };
  return isPastCutOff(session, now) && !standsBy ? { refusal: "session_full" } : { seat: "WAITLISTED" };
}

/** The queue: by band, then by number (rule 21). An edit changes neither. */
export const IN_ORDER = [{ band: "asc" }, { queueNumber: "asc" }] as const;

/** Whoever stands no later than this one: for its position. */
export const notAfter = ({ band, queueNumber }: { band: number; queueNumber: number }) => ({
  OR: [{ band: { lt: band } }, { band, queueNumber: { lte: queueNumber } }],
});

export type StrikeFact = { strike: Strike; at: Date; reference: string; title: string };
export type StrikeTerms = { strikeCount: number; strikeMonths: number; strikesWaitLast: number };

/** Strikes that count today: for so many months from the day they happened (rule 27). */
export function strikesThatCount(
  strikes: readonly StrikeFact[],
  { strikeMonths }: Pick<StrikeTerms, "strikeMonths">,
  now: Date,
): StrikeFact[] {
  return strikes.filter(({ at }) => {
    const until = new Date(at);
    until.setUTCMonth(until.getUTCMonth() + strikeMonths);
    return at <= now && now < until;
  });
}

/** 1, the last band, for whoever has so many strikes that count; off unless the setting says so (rules 21, 27). */
export function bandFor(strikes: readonly StrikeFact[], terms: StrikeTerms, now: Date): 0 | 1 {
  const isOn = terms.strikesWaitLast === 1;
  return isOn && strikesThatCount(strikes, terms, now).length >= terms.strikeCount ? 1 : 0;
}

/** Seats that those who stand by may still get: from the cut-off to the start. */
export function seatsForStandBy(session: SessionFacts, now: Date): number {
  const isTime = isPastCutOff(session, now) && now < session.startsAt;
  return isTime && isFilling(session.status) ? seatsFree(session) : 0;
}

/** Who waits and whose wait the time has ended: at the cut-off, or at the start for who stands by. */
export function waitsEnded(
  session: Pick<SessionFacts, "cutOffAt" | "startsAt"> & { waiting: number; standingBy: number },
  now: Date,
): number {
  if (!isPastCutOff(session, now)) return 0;
  return now < session.startsAt ? session.waiting - session.standingBy : session.waiting;
}

/** How many waiting people a session may take in now. */
export function seatsToFill(session: SessionFacts, now: Date): number {
  return isFilling(session.status) && !isPastCutOff(session, now) ? seatsFree(session) : 0;
}

export type OfferTerms = { offerHours: number; offerLeastMinutes: number };

/**
 * Until when an offer is held (rule 23): `offerHours`, shortened to half of what is left before the cut-off so that
 * the next in line gets a turn too, not under `offerLeastMinutes`, and never beyond the cut-off. [D]
 */
export function offerDeadline(
  now: Date,
  cutOffAt: Date,
  { offerHours, offerLeastMinutes }: OfferTerms,
): Date {
  const left = cutOffAt.getTime() - now.getTime();
  const wished = Math.min(offerHours * 3_600_000, left / 2);
  return new Date(now.getTime() + Math.floor(Math.min(left, Math.max(wished, offerLeastMinutes * 60_000))));
}

/** An offer is open until its deadline; at the deadline itself it is gone. */
export function isOfferOpen(
  enrolment: { status: EnrolmentStatus; offerExpiresAt: Date | null },
  now: Date,
): boolean {
  return (
    enrolment.status === "OFFERED" && enrolment.offerExpiresAt !== null && now < enrolment.offerExpiresAt
  );
}

/** What to show: an offer past its deadline is gone, also while nobody has written that down yet. */
export function statusAt(
  enrolment: { status: EnrolmentStatus; offerExpiresAt: Date | null },
  now: Date,
): EnrolmentStatus {
  return enrolment.status === "OFFERED" && !isOfferOpen(enrolment, now) ? "OFFER_EXPIRED" : enrolment.status;
}

/** Rule 27: leaving a place this late is counted, unless the reason excuses it. */
export function isLateWithdrawal(status: EnrolmentStatus, startsAt: Date, now: Date, hours: number): boolean {
  return status === "PLACED" && startsAt.getTime() - now.getTime() < hours * 3_600_000;
}

export const EXCUSING_REASONS: readonly WithdrawalReason[] = ["illness", "school_duty"];

export type WithdrawalRefusal = "already_ended" | "session_over";

/** Rule 29 also for leaving: nobody leaves a session that is over. */
export function withdrawalRefusal(
  status: EnrolmentStatus,
  endsAt: Date,
  now: Date,
): WithdrawalRefusal | null {
  if (!isLive(status)) return "already_ended";
  return now < endsAt ? null : "session_over";
}

export type Decision = "place" | "waitlist" | "reject";
export const DECISIONS = ["place", "waitlist", "reject"] as const satisfies readonly Decision[];
export type DecisionRefusal =
  | "already_decided"
  | "awaiting_approval"
  | "needs_approval"
  | "session_not_open"
  | "session_full"
  | "seats_still_free"
  | "past_cut_off"
  | "allocation_first"
  | "people_waiting"
  | "session_started";

/**
 * The centre's choice for `count` applications at once. Nobody is placed past those on the waiting list, and nobody
 * is put on it while a seat is free: place first, the rest waits.
 */
export function decisionRefusal(
  decision: Decision,
  session: SessionFacts,
  count: number,
  waiting: number,
  now: Date,
): DecisionRefusal | null {
  if (decision === "reject") return null;
  if (!isFilling(session.status)) return "session_not_open";
  if (awaitsAllocation(session)) return "allocation_first";
  if (decision === "place") {
    if (now >= session.startsAt) return "session_started";
    if (waiting > 0) return "people_waiting";
    return count > seatsFree(session) ? "session_full" : null;
  }
  if (isPastCutOff(session, now)) return "past_cut_off";
  return seatsFree(session) > 0 ? "seats_still_free" : null;
}

export type ReversalRefusal = "not_rejected" | "session_not_open" | "session_started" | "past_cut_off";

/** What a rejection taken back becomes: a choice to make again, or a wait in the place one had (rules 21, 26). */
export function reversalOf(
  status: EnrolmentStatus,
  session: SessionFacts,
  now: Date,
): { to: "SUBMITTED" | "WAITLISTED" } | { refusal: ReversalRefusal } {
  if (status !== "REJECTED") return { refusal: "not_rejected" };
  if (!isFilling(session.status)) return { refusal: "session_not_open" };
  if (session.fillMode === "CHOICE" || awaitsAllocation(session))
    return now < session.startsAt ? { to: "SUBMITTED" } : { refusal: "session_started" };
  return isPastCutOff(session, now) ? { refusal: "past_cut_off" } : { to: "WAITLISTED" };
}

export type DeferralRefusal = "deferral_off" | "not_deferrable" | "deferral_too_late";

/** The law's limit, in months, whatever the setting says (rule 28). */
export const DEFERRAL_MONTHS_MOST = 14;

/** A place or a wait is deferred to a later session until leaving would count as late (rules 27, 28). */
export function deferralRefusal(
  status: EnrolmentStatus,
  startsAt: Date,
  now: Date,
  { deferralMonths, lateWithdrawalHours }: { deferralMonths: number; lateWithdrawalHours: number },
): DeferralRefusal | null {
  if (deferralMonths === 0) return "deferral_off";
  if (status !== "PLACED" && status !== "WAITLISTED") return "not_deferrable";
  return now >= startsAt || isLateWithdrawal(status, startsAt, now, lateWithdrawalHours)
    ? "deferral_too_late"
    : null;
}

/** Until when a deferred enrolment waits for a later session. */
export function deferralEnd(now: Date, deferralMonths: number): Date {
  const until = new Date(now);
  until.setUTCMonth(until.getUTCMonth() + Math.min(deferralMonths, DEFERRAL_MONTHS_MOST));
  return until;
}

/** Once `days` before the end, unless they were written to since. */
export function isDeferralReminderDue(
  { deferredUntil, toldAt }: { deferredUntil: Date; toldAt: Date },
  now: Date,
  days: number,
): boolean {
  const from = new Date(deferredUntil.getTime() - days * 86_400_000);
  return now >= from && now < deferredUntil && toldAt < from;
}

export type SubstituteRefusal =
  | "not_placed"
  | "session_not_open"
  | "session_started"
  | "needs_approval"
  | "own_application"
  | "not_of_school";

/** The school names somebody else for a place before the start. The seat never comes free, so that nobody moves up by it; an office that has its word about each person keeps it. */
export function substituteRefusal(
  status: EnrolmentStatus,
  session: Pick<SessionFacts, "status" | "startsAt"> & { approvalChain: readonly ApprovalLevel[] },
  now: Date,
): Exclude<SubstituteRefusal, "own_application" | "not_of_school"> | null {
  if (status !== "PLACED") return "not_placed";
  if (!isFilling(session.status)) return "session_not_open";
  if (now >= session.startsAt) return "session_started";
  return session.approvalChain.some((level) => level !== "PRINCIPAL") ? "needs_approval" : null;
}

export type OfferRefusal = "no_offer" | "offer_expired";
export type StandByRefusal = "no_stand_by" | "stand_by_later";
/** Every code a deed of this noun may answer with; each has its sentence in `enrolment.refusal`. */
export type EnrolmentRefusal =
  | RuleRefusal
  | DecisionRefusal
  | WithdrawalRefusal
  | OfferRefusal
  | StandByRefusal
  | ReversalRefusal
  | SubstituteRefusal
  | DeferralRefusal
  | "no_strike"
  | "session_full"
  | "person_not_found"
  | "own_application";
