import { z } from "zod";
import {
  boolField,
  dateField,
  enumField,
  idField,
  intField,
  lenient,
  listOf,
  mailField,
  optional,
  pageField,
  phoneField,
  searchField,
  text,
} from "@/lib/platform/fields";
import { digitsField } from "@/lib/platform/auth/schema";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { MOST_FIELDS, NAME_MOST, OFFICES, ROLES } from "./rules";

const name = text({ max: NAME_MOST });
const slug = text({ max: 80 });
const fieldIds = listOf(idField, { max: MOST_FIELDS });
const locale = enumField(LOCALES);

/** "yes" and the version that stood on the page: an older one is shown again. */
const notice = { hasReadNotice: boolField, noticeVersion: text({ max: 20, min: 0 }) };

export const beginRegistrationInput = z.object({
  givenName: name,
  familyName: name,
  mail: mailField,
  locale,
  ...notice,
});
export const finishRegistrationInput = z.object({ code: digitsField });
export const claimMembershipInput = z.object({ schoolId: idField, startsOn: dateField(), fieldIds });
export const membershipInput = z.object({ membershipId: idField });
export const decideMembershipInput = z.object({
  membershipId: idField,
  decision: enumField(["confirm", "refuse"]),
});
export const endMembershipInput = z.object({ membershipId: idField, endsOn: dateField() });

const scope = { centreId: optional(idField), provinceId: optional(idField), schoolId: optional(idField) };
const role = enumField(OFFICES);

export const sendInvitationInput = z.object({ mail: mailField, locale, role, ...scope });
export const invitationInput = z.object({ invitationId: idField });
/** Names are asked for where the address has no account yet. */
export const acceptInvitationInput = z.object({
  token: text({ max: 100 }),
  givenName: optional(name),
  familyName: optional(name),
  ...notice,
});
export const grantRoleInput = z.object({
  personId: idField,
  role,
  startsOn: dateField(),
  endsOn: optional(dateField()),
  ...scope,
});
export const endRoleInput = z.object({ assignmentId: idField, endsOn: dateField() });
export const handOverRoleInput = z.object({ assignmentId: idField, mail: mailField, locale });
export const personInput = z.object({ personId: idField });
export const editOwnInput = z.object({
  givenName: name,
  familyName: name,
  phone: optional(phoneField()),
  locale,
  fieldIds,
  version: intField({ min: 1 }),
});
export const setConsentInput = z.object({
  kind: enumField(["STAFF_PAGE", "CERTIFICATE_NAME"]),
  isGiven: boolField,
});
export const readNoticeInput = z.object(notice);

export const PEOPLE_SORTS = ["name", "-name", "created", "-created"] as const;
export const PEOPLE_STATES = ["open", "closed", "claimed", "noschool"] as const;

/** What stands in the address of a list of people; never refuses. */
export const peopleFilter = z.object({
  q: searchField,
  role: lenient(enumField(ROLES)),
  province: lenient(slug),
  field: lenient(slug),
  school: lenient(idField),
  state: lenient(enumField(PEOPLE_STATES)),
  sort: lenient(enumField(PEOPLE_SORTS)),
  page: pageField,
});
export const schoolSearch = z.object({ q: searchField, school: lenient(idField) });

export type PeopleFilter = z.infer<typeof peopleFilter>;
export type BeginRegistration = z.infer<typeof beginRegistrationInput>;
export type FinishRegistration = z.infer<typeof finishRegistrationInput>;
export type ClaimMembership = z.infer<typeof claimMembershipInput>;
export type MembershipInput = z.infer<typeof membershipInput>;
export type DecideMembership = z.infer<typeof decideMembershipInput>;
export type EndMembership = z.infer<typeof endMembershipInput>;
export type SendInvitation = z.infer<typeof sendInvitationInput>;
export type InvitationInput = z.infer<typeof invitationInput>;
export type AcceptInvitation = z.infer<typeof acceptInvitationInput>;
export type GrantRole = z.infer<typeof grantRoleInput>;
export type EndRole = z.infer<typeof endRoleInput>;
export type HandOverRole = z.infer<typeof handOverRoleInput>;
export type PersonInput = z.infer<typeof personInput>;
export type EditOwn = z.infer<typeof editOwnInput>;
export type SetConsent = z.infer<typeof setConsentInput>;
export type ReadNotice = z.infer<typeof readNoticeInput>;
