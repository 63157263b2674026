import type { Day } from "@/lib/platform/dates/calendar";

export const NAME_MOST = 80;
export const INVITATION_DAYS = 14;
export const MOST_FIELDS = 5;
export const REGISTRATION_TRIES = 5;

/** The privacy notice in force: its version goes on record when somebody says they read it (rule 65). */
export const NOTICE_VERSION = "2026-11";

/** What the ministry gives to a person at a place; a partner's contact comes in by their centre's invitation alone. */
export const OFFICES = [
  "MINISTRY",
  "PROVINCE_OFFICER",
  "COORDINATOR",
  "TRAINER",
  "PRINCIPAL",
  "TEACHER",
] as const;
export const ROLES = [...OFFICES, "PARTNER_CONTACT"] as const;
export type OfficeName = (typeof OFFICES)[number];
export type RoleName = (typeof ROLES)[number];
export type ScopeKind = "centre" | "province" | "school" | null;

/** Where an office holds; the database has the same as a CHECK. */
export const SCOPE_OF: Record<OfficeName, ScopeKind> = {
  MINISTRY: null,
  PROVINCE_OFFICER: "province",
  COORDINATOR: "centre",
  TRAINER: "centre",
  PRINCIPAL: "school",
  TEACHER: null,
};

export type PersonRefusal =
  | "wrong_code"
  | "code_over"
  | "too_many_mails"
  | "notice_unread"
  | "notice_changed"
  | "school_closed"
  | "claim_in_future"
  | "claim_overlaps"
  | "claim_same_school"
  | "own_claim"
  | "claim_decided"
  | "membership_over"
  | "end_outside_period"
  | "field_unknown"
  | "invitation_over"
  | "names_missing"
  | "role_scope_missing"
  | "role_scope_unknown"
  | "role_overlaps"
  | "role_over"
  | "own_role"
  | "last_ministry"
  | "role_by_contact"
  | "account_closed"
  | "changed_meanwhile";

/** A period from its first day to the first day after it. */
export type Period = { startsOn: Day; endsOn: Day | null };

export function holdsOn({ startsOn, endsOn }: Period, day: Day): boolean {
  return startsOn <= day && (endsOn === null || endsOn > day);
}

export function overlap(a: Period, b: Period): boolean {
  return (b.endsOn === null || a.startsOn < b.endsOn) && (a.endsOn === null || b.startsOn < a.endsOn);
}

type Claim = { schoolId: string; startsOn: Day };
type SchoolPeriod = Period & { schoolId: string };

/**
 * Whether "works here since …" can stand beside the confirmed periods of a person: nobody works at two schools at
 * a time (rule 1), and facts are not in the future (rule 29).
 */
export function claimRefusal(
  claim: Claim,
  school: { closedOn: Day | null },
  confirmed: readonly SchoolPeriod[],
  today: Day,
): "school_closed" | "claim_in_future" | "claim_same_school" | "claim_overlaps" | null {
  if (school.closedOn !== null && school.closedOn <= today) return "school_closed";
  if (claim.startsOn > today) return "claim_in_future";
  const open = confirmed.find((period) => holdsOn(period, today));
  if (open?.schoolId === claim.schoolId) return "claim_same_school";
  return confirmed.some((period) => period.startsOn >= claim.startsOn) ? "claim_overlaps" : null;
}

/** The periods that end where a newly confirmed one begins. */
export function endedBy<P extends Period>(startsOn: Day, confirmed: readonly P[]): P[] {
  return confirmed.filter(
    (period) => period.startsOn < startsOn && (period.endsOn === null || period.endsOn > startsOn),
  );
}

/** What ending a period on a day makes of it: shortened, or undone where not a whole day of it passed. */
export function endOf({ startsOn, endsOn }: Period, day: Day): "ended" | "undone" | "over" {
  if (endsOn !== null && endsOn <= day) return "over";
  return startsOn >= day ? "undone" : "ended";
}

type Scope = { centreId: string | null; provinceId: string | null; schoolId: string | null };
export type ScopedOffice = Scope & { role: OfficeName };
/** A role with its place; a partner's contact holds it for the partner, as the contact on record there. */
export type ScopedRole = Scope & {
  role: RoleName;
  partnerId?: string | null;
  contactId?: string | null;
};

/** The id of the place an office needs, out of what a form sent; null where it needs none. */
export function scopeOf({
  role,
  ...given
}: ScopedOffice): { refusal: "role_scope_missing" } | { scope: Scope } {
  const kind = SCOPE_OF[role];
  const none = { centreId: null, provinceId: null, schoolId: null };
  if (kind === null) return { scope: none };
  const id = given[`${kind}Id`];
  return id === null ? { refusal: "role_scope_missing" } : { scope: { ...none, [`${kind}Id`]: id } };
}

type HeldRole = ScopedRole & Period;

export function roleOverlaps(role: HeldRole, held: readonly HeldRole[]): boolean {
  return held.some((other) => isSameOffice(other, role) && overlap(other, role));
}

export function isSameOffice(a: ScopedRole, b: ScopedRole): boolean {
  return (
    a.role === b.role &&
    a.centreId === b.centreId &&
    a.provinceId === b.provinceId &&
    a.schoolId === b.schoolId &&
    (a.contactId ?? null) === (b.contactId ?? null)
  );
}

type InvitationState = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

export type InvitationStatus = "open" | "accepted" | "revoked" | "expired";

export function invitationStatus(invitation: InvitationState, now: Date): InvitationStatus {
  if (invitation.acceptedAt !== null) return "accepted";
  if (invitation.revokedAt !== null) return "revoked";
  return invitation.expiresAt <= now ? "expired" : "open";
}
