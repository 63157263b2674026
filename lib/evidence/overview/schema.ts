import { z } from "zod";
import { enumField, lenient, pageField, searchField, text } from "@/lib/platform/fields";

const slug = lenient(text({ max: 80 }));
const dir = lenient(enumField(["asc", "desc"]));

export const CENTRE_SORTS = [
  "number",
  "name",
  "province",
  "staff",
  "running",
  "coming",
  "trained",
  "confirmed",
] as const;
export const CONFIRMATIONS = ["never", "old", "fresh"] as const;

/** The filters of the list of centres, in the URL. */
export const centreListInput = z.object({
  q: searchField,
  province: slug,
  field: slug,
  confirmed: lenient(enumField(CONFIRMATIONS)),
  state: lenient(enumField(["open", "closed"])),
  sort: lenient(enumField(CENTRE_SORTS)),
  dir,
  page: pageField,
});
export type CentreListInput = z.infer<typeof centreListInput>;

export const PROVINCE_SORTS = [
  "code",
  "name",
  "centres",
  "schools",
  "teachers",
  "trained",
  "sessions",
  "untrained",
] as const;

/** The filters of the list of provinces, in the URL. */
export const provinceListInput = z.object({
  q: searchField,
  kind: lenient(enumField(["pilot", "host", "other"])),
  untrained: lenient(enumField(["some", "none"])),
  sort: lenient(enumField(PROVINCE_SORTS)),
  dir,
  page: pageField,
});
export type ProvinceListInput = z.infer<typeof provinceListInput>;
