"use server";

import { formAction } from "@/lib/platform/form-action";
import { sayInterest, withdrawInterest } from "./commands";
import { sayInterestInput, withdrawInterestInput } from "./schema";

export const sayInterestAction = formAction(sayInterestInput, sayInterest);
export const withdrawInterestAction = formAction(withdrawInterestInput, withdrawInterest);
