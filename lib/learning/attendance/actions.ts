"use server";
import { formAction } from "@/lib/platform/form-action";
import { markRegister } from "./commands/mark-register";
import { lockRegister, reopenRegister } from "./commands/reopen-register";
import { lockRegisterInput, markRegisterInput, reopenRegisterInput } from "./schema";

export const markRegisterAction = formAction(markRegisterInput, markRegister);
export const reopenRegisterAction = formAction(reopenRegisterInput, reopenRegister);
export const lockRegisterAction = formAction(lockRegisterInput, lockRegister);
