import { z } from "zod";
import {
  boolField,
  enumField,
  idField,
  intField,
  lenient,
  listOf,
  longText,
  optional,
  pageField,
} from "@/lib/platform/fields";

const level = intField({ min: 0, max: 3 });
const count = (max: number) => intField({ min: 0, max });

/** `version` 0: there is no profile yet. */
export const fillProfileInput = z.object({
  programmeId: idField,
  schoolId: idField,
  version: intField({ min: 0, max: 1_000_000 }),
  students: count(20_000),
  teachers: count(2_000),
  workshops: count(500),
  digitalDevices: count(50_000),
  libraryBooks: count(1_000_000),
  projectsDone: count(1_000),
  districtIndex: count(100),
  experience: optional(longText({ max: 3000 })),
  takesPart: boolField,
  topics: listOf(z.object({ topicId: idField, offer: level, need: level }), { max: 60 }),
});
export type FillProfileInput = z.infer<typeof fillProfileInput>;

export const remindProfilesInput = z.object({ programmeId: idField });

/** Which list of profiles is asked for: those that are missing, or those that are written. */
export const profilesQuery = z.object({ page: pageField, show: lenient(enumField(["written"])) });
export type ProfilesQuery = z.infer<typeof profilesQuery>;
