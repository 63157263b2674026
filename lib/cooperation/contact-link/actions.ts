"use server";
import { formAction } from "@/lib/platform/form-action";
import { raiseFlag, revokeLink, sendLink } from "./commands";
import { raiseFlagInput, revokeLinkInput, sendLinkInput } from "./schema";

export const sendLinkAction = formAction(sendLinkInput, sendLink);
export const revokeLinkAction = formAction(revokeLinkInput, revokeLink);
export const raiseFlagAction = formAction(raiseFlagInput, raiseFlag);
