"use server";
import { formAction } from "@/lib/platform/form-action";
import { setSetting } from "./commands";
import { setSettingInput } from "./schema";

export const setSettingAction = formAction(setSettingInput, setSetting, {
  readAgainOn: "setting_changed_meanwhile",
});
