"use server";
import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { recordMeeting, sendLetter } from "./commands/meet-and-write";
import { editPartnership, movePartnership, openPartnership, setNextStep } from "./commands/write-partnership";
import {
  editPartnershipInput,
  movePartnershipInput,
  openPartnershipInput,
  recordMeetingInput,
  sendLetterInput,
  setNextStepInput,
} from "./schema";

export const openPartnershipAction = formAction(openPartnershipInput, openPartnership, {
  redirectTo: ({ partnershipId }) => routes.partnership(partnershipId),
});
export const editPartnershipAction = formAction(editPartnershipInput, editPartnership, {
  readAgainOn: "partnership_changed_meanwhile",
});
export const setNextStepAction = formAction(setNextStepInput, setNextStep);
export const movePartnershipAction = formAction(movePartnershipInput, movePartnership, {
  readAgainOn: "partnership_changed_meanwhile",
});
export const recordMeetingAction = formAction(recordMeetingInput, recordMeeting);
export const sendLetterAction = formAction(sendLetterInput, sendLetter);
