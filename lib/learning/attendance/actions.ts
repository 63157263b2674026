"use server";
import { formAction } from "@/lib/platform/form-action";
import { markRegister } from "./commands";
import { markRegisterInput } from "./schema";

export const markRegisterAction = formAction(markRegisterInput, markRegister);
