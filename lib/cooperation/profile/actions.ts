"use server";
import { formAction } from "@/lib/platform/form-action";
import { fillProfile, remindProfiles } from "./commands";
import { fillProfileInput, remindProfilesInput } from "./schema";

export const fillProfileAction = formAction(fillProfileInput, fillProfile, {
  readAgainOn: "profile_changed_meanwhile",
});
export const remindProfilesAction = formAction(remindProfilesInput, remindProfiles);
