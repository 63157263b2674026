"use server";
import { formAction } from "@/lib/platform/form-action";
import { replaceKey } from "./commands";
import { replaceKeyInput } from "./schema";

export const replaceKeyAction = formAction(replaceKeyInput, replaceKey, {
  readAgainOn: "key_replaced_meanwhile",
});
