import { z } from "zod";
import { HOURS_MOST } from "@/lib/learning/course/rules";
import { Locale, Mode } from "@/lib/platform/db/generated/enums";
import {
  boolField,
  dateField,
  enumField,
  intField,
  lenient,
  pageField,
  searchField,
  text,
} from "@/lib/platform/fields";

export const CATALOGUE_SORTS = ["date", "title", "hours"] as const;
const slug = lenient(text({ max: 120 }));

/** The catalogue's filters as they stand in the URL; what does not fit is as good as absent. */
export const catalogueInput = z.object({
  q: searchField,
  field: slug,
  province: slug,
  centre: slug,
  mode: lenient(enumField(Mode)),
  language: lenient(enumField(Locale)),
  from: lenient(dateField()),
  to: lenient(dateField()),
  least: lenient(intField({ min: 1, max: HOURS_MOST })),
  most: lenient(intField({ min: 1, max: HOURS_MOST })),
  seats: lenient(boolField),
  sort: lenient(enumField(CATALOGUE_SORTS)),
  page: pageField,
});
export type CatalogueFilter = z.infer<typeof catalogueInput>;
