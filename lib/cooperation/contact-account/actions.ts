"use server";
import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { answerOwnSurvey, endContactAccount, inviteContact, leavePartner, raiseOwnFlag } from "./commands";
import { answerOwnSurveyInput, contactInput, leavePartnerInput, raiseOwnFlagInput } from "./schema";

export const inviteContactAction = formAction(contactInput, inviteContact);
export const endContactAccountAction = formAction(contactInput, endContactAccount);
export const leavePartnerAction = formAction(leavePartnerInput, leavePartner, {
  redirectTo: () => routes.portalHome(),
});
export const raiseOwnFlagAction = formAction(raiseOwnFlagInput, raiseOwnFlag);
export const answerOwnSurveyAction = formAction(answerOwnSurveyInput, answerOwnSurvey);
