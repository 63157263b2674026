"use server";
import { formAction } from "@/lib/platform/form-action";
import { agreePlan, writePlan } from "./commands";
import { agreePlanInput, writePlanInput } from "./schema";

export const writePlanAction = formAction(writePlanInput, writePlan, {
  readAgainOn: "plan_changed_meanwhile",
});
export const agreePlanAction = formAction(agreePlanInput, agreePlan);
