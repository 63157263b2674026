"use server";
import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { answerFlag } from "./commands/answer-flag";
import {
  renewAgreement,
  resumeAgreement,
  suspendAgreement,
  terminateAgreement,
} from "./commands/stop-agreement";
import { draftAgreement, editAgreement, sendToReview, takeFromReview } from "./commands/write-agreement";
import {
  answerFlagInput,
  draftAgreementInput,
  editAgreementInput,
  renewAgreementInput,
  resumeAgreementInput,
  stopAgreementInput,
  submitAgreementInput,
} from "./schema";

const toAgreement = {
  redirectTo: ({ agreementId }: { agreementId: string }) => routes.agreement(agreementId),
};
const readAgainOn = "agreement_changed_meanwhile";

export const draftAgreementAction = formAction(draftAgreementInput, draftAgreement, toAgreement);
export const editAgreementAction = formAction(editAgreementInput, editAgreement, {
  ...toAgreement,
  readAgainOn,
});
export const sendToReviewAction = formAction(submitAgreementInput, sendToReview, { readAgainOn });
export const takeFromReviewAction = formAction(submitAgreementInput, takeFromReview, { readAgainOn });
export const suspendAgreementAction = formAction(stopAgreementInput, suspendAgreement, { readAgainOn });
export const terminateAgreementAction = formAction(stopAgreementInput, terminateAgreement, { readAgainOn });
export const resumeAgreementAction = formAction(resumeAgreementInput, resumeAgreement, { readAgainOn });
export const renewAgreementAction = formAction(renewAgreementInput, renewAgreement, toAgreement);
export const answerFlagAction = formAction(answerFlagInput, answerFlag);
