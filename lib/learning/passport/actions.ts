"use server";
import { formAction } from "@/lib/platform/form-action";
import { answerExternal, withdrawExternal } from "./commands/bring";
import { sharePassport, withdrawShare } from "./commands/share";
import { answerExternalInput, sharePassportInput, withdrawExternalInput, withdrawShareInput } from "./schema";

export const answerExternalAction = formAction(answerExternalInput, answerExternal, {
  readAgainOn: "external_not_waiting",
});
export const withdrawExternalAction = formAction(withdrawExternalInput, withdrawExternal);
export const sharePassportAction = formAction(sharePassportInput, sharePassport);
export const withdrawShareAction = formAction(withdrawShareInput, withdrawShare);
