"use server";
import { formAction } from "@/lib/platform/form-action";
import { answerByLink, raiseFlag, revokeLink, sendLink } from "./commands";
import { answerByLinkInput, raiseFlagInput, revokeLinkInput, sendLinkInput } from "./schema";

export const sendLinkAction = formAction(sendLinkInput, sendLink);
export const revokeLinkAction = formAction(revokeLinkInput, revokeLink);
export const raiseFlagAction = formAction(raiseFlagInput, raiseFlag);
export const answerByLinkAction = formAction(answerByLinkInput, answerByLink);
