"use server";

import { formAction } from "@/lib/platform/form-action";
import { planMailing, refuseMailing, stopMailing } from "./commands/plan";
import { planMailingInput, refuseMailingInput, stopMailingInput } from "./schema";

export const planMailingAction = formAction(planMailingInput, planMailing);
export const stopMailingAction = formAction(stopMailingInput, stopMailing);
export const refuseMailingAction = formAction(refuseMailingInput, refuseMailing);
