"use server";
import { formAction } from "@/lib/platform/form-action";
import { setAction } from "./commands";
import { setActionInput } from "./schema";

export const setActionAction = formAction(setActionInput, setAction, {
  readAgainOn: "plan_changed_meanwhile",
});
