"use server";

import { throughDoor } from "@/lib/platform/auth/door";
import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import * as invitation from "./commands/invitation";
import * as membership from "./commands/membership";
import * as own from "./commands/own";
import { beginRegistration, finishRegistration } from "./commands/register";
import * as role from "./commands/role";
import * as schema from "./schema";

export const beginRegistrationAction = formAction(
  schema.beginRegistrationInput,
  throughDoor(beginRegistration),
  { redirectTo: () => routes.registerCode() },
);
export const finishRegistrationAction = formAction(
  schema.finishRegistrationInput,
  throughDoor(finishRegistration),
  { redirectTo: () => routes.accountSchool() },
);
export const claimMembershipAction = formAction(schema.claimMembershipInput, membership.claimMembership, {
  redirectTo: () => routes.accountSchool(),
});
export const withdrawClaimAction = formAction(schema.membershipInput, membership.withdrawClaim);
export const decideMembershipAction = formAction(schema.decideMembershipInput, membership.decideMembership);
export const endMembershipAction = formAction(schema.endMembershipInput, membership.endMembership, {
  redirectTo: () => routes.schoolStaff(),
});

export const sendInvitationAction = formAction(schema.sendInvitationInput, invitation.sendInvitation);
export const revokeInvitationAction = formAction(schema.invitationInput, invitation.revokeInvitation);
export const acceptInvitationAction = formAction(
  schema.acceptInvitationInput,
  throughDoor(invitation.acceptInvitation),
  { redirectTo: () => routes.portalHome() },
);

export const grantRoleAction = formAction(schema.grantRoleInput, role.grantRole, {
  redirectTo: ({ personId }) => routes.nationalPerson(personId),
});
export const endRoleAction = formAction(schema.endRoleInput, role.endRole, {
  redirectTo: ({ personId }) => routes.nationalPerson(personId),
});
export const handOverRoleAction = formAction(schema.handOverRoleInput, role.handOverRole, {
  redirectTo: ({ personId }) => routes.nationalPerson(personId),
});
export const resetTotpAction = formAction(schema.personInput, role.resetTotp);

export const editOwnAction = formAction(schema.editOwnInput, own.editOwn);
export const setConsentAction = formAction(schema.setConsentInput, own.setConsent);
export const readNoticeAction = formAction(schema.readNoticeInput, own.readNotice);
