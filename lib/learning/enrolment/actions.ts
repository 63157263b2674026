"use server";

import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { acceptOffer, declineOffer } from "./commands/answer-offer";
import { makeFeed, revokeFeed } from "./commands/calendar-feed";
import { changeWait } from "./commands/change-wait";
import { cancelEnrolment } from "./commands/cancel-enrolment";
import { decideEnrolments } from "./commands/decide-enrolments";
import { deferEnrolment } from "./commands/defer-enrolment";
import { excuseStrike } from "./commands/excuse-strike";
import { enrolTeacher } from "./commands/enrol-teacher";
import { placePerson } from "./commands/place-person";
import { placeStandBy } from "./commands/place-stand-by";
import { revertRejection } from "./commands/revert-rejection";
import { substituteTeacher } from "./commands/substitute-teacher";
import { withdrawEnrolment } from "./commands/withdraw-enrolment";
import {
  cancelEnrolmentInput,
  changeWaitInput,
  decideEnrolmentsInput,
  enrolmentInput,
  enrolTeacherInput,
  excuseStrikeInput,
  nothingInput,
  placePersonInput,
  placeStandByInput,
  revertRejectionInput,
  substituteTeacherInput,
  withdrawEnrolmentInput,
} from "./schema";

export const enrolTeacherAction = formAction(enrolTeacherInput, enrolTeacher, {
  redirectTo: ({ enrolmentId }) => routes.enrolmentConfirmation(enrolmentId),
});

export const withdrawEnrolmentAction = formAction(withdrawEnrolmentInput, withdrawEnrolment, {
  redirectTo: ({ enrolmentId }) => routes.enrolment(enrolmentId),
});

export const acceptOfferAction = formAction(enrolmentInput, acceptOffer, {
  redirectTo: ({ enrolmentId }) => routes.enrolmentConfirmation(enrolmentId),
});

export const declineOfferAction = formAction(enrolmentInput, declineOffer, {
  redirectTo: ({ enrolmentId }) => routes.enrolment(enrolmentId),
});

export const deferEnrolmentAction = formAction(enrolmentInput, deferEnrolment, {
  redirectTo: ({ enrolmentId }) => routes.enrolment(enrolmentId),
});

export const excuseStrikeAction = formAction(excuseStrikeInput, excuseStrike, {
  redirectTo: ({ enrolmentId }) => routes.enrolment(enrolmentId),
});

export const cancelEnrolmentAction = formAction(cancelEnrolmentInput, cancelEnrolment, {
  redirectTo: ({ enrolmentId }) => routes.enrolment(enrolmentId),
});

export const decideEnrolmentsAction = formAction(decideEnrolmentsInput, decideEnrolments);

export const revertRejectionAction = formAction(revertRejectionInput, revertRejection, {
  redirectTo: ({ enrolmentId }) => routes.enrolment(enrolmentId),
});

export const placePersonAction = formAction(placePersonInput, placePerson);

export const placeStandByAction = formAction(placeStandByInput, placeStandBy);

export const substituteTeacherAction = formAction(substituteTeacherInput, substituteTeacher, {
  redirectTo: ({ enrolmentId }) => routes.enrolment(enrolmentId),
});

export const changeWaitAction = formAction(changeWaitInput, changeWait);

export const makeFeedAction = formAction(nothingInput, makeFeed);

export const revokeFeedAction = formAction(nothingInput, revokeFeed);
