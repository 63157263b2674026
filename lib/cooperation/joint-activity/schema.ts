import { z } from "zod";
import {
  MaterialAudience,
  MaterialKind,
  PairingActivityKind,
  RegistrationKind,
} from "@/lib/platform/db/generated/enums";
import {
  dateField,
  enumField,
  fileField,
  httpUrlField,
  idField,
  intField,
  lenient,
  longText,
  optional,
  pageField,
  searchField,
  text,
} from "@/lib/platform/fields";

const day = dateField({ from: "2000-01-01", to: "2100-12-31" });
const people = intField({ min: 0, max: 100_000 });
const ofSide = { pairingId: idField, schoolId: idField };

/** What a pair did. People are numbers here, never persons. */
export const recordActivityInput = z.object({
  ...ofSide,
  kind: enumField(PairingActivityKind),
  topicId: idField,
  title: text({ min: 3, max: 200 }),
  heldOn: day,
  teachers: people,
  students: people,
  parents: people,
  summary: longText({ min: 0, max: 4000 }),
});
export type RecordActivityInput = z.infer<typeof recordActivityInput>;

/** A joint training ahead, for which the centres are asked for a session; where: at one of the two schools, or online. */
export const askSessionInput = z.object({
  ...ofSide,
  topicId: idField,
  title: text({ min: 3, max: 200 }),
  heldOn: day,
  sessionSchoolId: optional(idField),
  teachers: intField({ min: 1, max: 500 }),
  summary: longText({ min: 0, max: 4000 }),
});
export type AskSessionInput = z.infer<typeof askSessionInput>;

export const confirmActivityInput = z.object({ activityId: idField, schoolId: idField });
export type ConfirmActivityInput = z.infer<typeof confirmActivityInput>;

export const removeActivityInput = z.object({ activityId: idField });

export const shareMaterialInput = z.object({
  ...ofSide,
  kind: enumField(MaterialKind),
  audience: enumField(MaterialAudience),
  title: text({ min: 3, max: 200 }),
  about: longText({ min: 0, max: 2000 }),
  link: optional(httpUrlField),
  file: optional(fileField),
  altText: optional(text({ max: 300 })),
});
export type ShareMaterialInput = z.infer<typeof shareMaterialInput>;

export const removeMaterialInput = z.object({ materialId: idField });

export const recordRegistrationInput = z.object({
  ...ofSide,
  kind: enumField(RegistrationKind),
  title: text({ min: 3, max: 200 }),
  number: optional(text({ max: 60 })),
  appliedOn: day,
  grantedOn: optional(day),
});
export type RecordRegistrationInput = z.infer<typeof recordRegistrationInput>;

export const grantRegistrationInput = z.object({
  registrationId: idField,
  number: optional(text({ max: 60 })),
  grantedOn: day,
});
export type GrantRegistrationInput = z.infer<typeof grantRegistrationInput>;

export const removeRegistrationInput = z.object({ registrationId: idField });

/** The network's material, from the URL. */
export const listMaterialsQuery = z.object({
  q: searchField,
  kind: lenient(enumField(MaterialKind)),
  page: pageField,
});
export type ListMaterialsQuery = z.infer<typeof listMaterialsQuery>;
