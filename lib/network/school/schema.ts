import { z } from "zod";
import { SchoolKind } from "@/lib/platform/db/generated/enums";
import {
  dateField,
  enumField,
  httpUrlField,
  idField,
  intField,
  lenient,
  listOf,
  optional,
  pageField,
  phoneField,
  searchField,
  text,
} from "@/lib/platform/fields";
import { CLOSE_REASON_MAX, SCHOOL_NAME_MAX } from "./rules";

/** A school's facts as whoever keeps it writes them; `version` is the one they read. */
export const editSchoolInput = z.object({
  schoolId: idField,
  version: intField({ min: 1 }),
  name: text({ max: SCHOOL_NAME_MAX, min: 3 }),
  kind: enumField(SchoolKind),
  districtId: optional(idField),
  address: optional(text({ max: 300 })),
  phone: optional(phoneField()),
  website: optional(httpUrlField),
  fieldIds: listOf(idField, { max: 80 }),
});
export type EditSchoolInput = z.infer<typeof editSchoolInput>;

export const confirmSchoolInput = z.object({ schoolId: idField, version: intField({ min: 1 }) });
export type ConfirmSchoolInput = z.infer<typeof confirmSchoolInput>;

export const closeSchoolInput = z.object({
  schoolId: idField,
  closedOn: dateField({ from: "2000-01-01" }),
  reason: text({ max: CLOSE_REASON_MAX }),
});
export type CloseSchool = z.infer<typeof closeSchoolInput>;

export const reopenSchoolInput = z.object({ schoolId: idField });
export type ReopenSchool = z.infer<typeof reopenSchoolInput>;

export const SCHOOL_SORTS = ["name", "province", "members", "confirmed"] as const;

/** The browse list's filters, in the URL. */
export const schoolListInput = z.object({
  q: searchField,
  province: lenient(text({ max: 80 })),
  field: lenient(text({ max: 80 })),
  kind: lenient(enumField(SchoolKind)),
  confirmed: lenient(enumField(["yes", "no"])),
  sort: lenient(enumField(SCHOOL_SORTS)),
  dir: lenient(enumField(["asc", "desc"])),
  page: pageField,
});
export type SchoolListInput = z.infer<typeof schoolListInput>;
