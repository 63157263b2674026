import { z } from "zod";
import { dateField, enumField, text } from "@/lib/platform/fields";
import { SETTING_KEYS } from "./registry";

const value = text({ max: 400, min: 0 });

/** One setting's new value, as typed: a number or a text in `value`, or a text a language. The registry says which. */
export const setSettingInput = z.object({
  key: enumField(SETTING_KEYS),
  value,
  inLanguage: z.object({ tr: value, en: value, az: value }).optional().catch(undefined),
  /** The latest word on it that the form was opened with: `seenOf`. */
  seen: text({ max: 80, min: 0 }),
  validFrom: dateField({ from: "2020-01-01", to: "2100-12-31" }),
});
export type SetSettingInput = z.infer<typeof setSettingInput>;
