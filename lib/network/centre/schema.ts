import { z } from "zod";
import {
  dateField,
  enumField,
  httpUrlField,
  idField,
  intField,
  longText,
  mailField,
  optional,
  phoneField,
  text,
} from "@/lib/platform/fields";
import { ADDRESS_MAX, DESCRIPTION_MAX, STAFF_POSITIONS } from "./rules";

/** The centre's page as its coordinator writes it; `version` is the one they read. */
export const editCentreInput = z.object({
  centreId: idField,
  version: intField({ min: 1 }),
  description: z.object({
    tr: longText({ max: DESCRIPTION_MAX, min: 0 }),
    en: longText({ max: DESCRIPTION_MAX, min: 0 }),
    az: longText({ max: DESCRIPTION_MAX, min: 0 }),
  }),
  address: optional(text({ max: ADDRESS_MAX })),
  phone: optional(phoneField()),
  email: optional(mailField),
  website: optional(httpUrlField),
  socialUrl: optional(httpUrlField),
});
export type EditCentreInput = z.infer<typeof editCentreInput>;

export const confirmCentreInput = z.object({ centreId: idField, version: intField({ min: 1 }) });
export type ConfirmCentreInput = z.infer<typeof confirmCentreInput>;

export const addCentreStaffInput = z.object({
  centreId: idField,
  personId: idField,
  position: enumField(STAFF_POSITIONS),
  startsOn: dateField({ from: "2000-01-01" }),
});
export type AddCentreStaffInput = z.infer<typeof addCentreStaffInput>;

export const endCentreStaffInput = z.object({ centreId: idField, staffId: idField });
export type EndCentreStaffInput = z.infer<typeof endCentreStaffInput>;
