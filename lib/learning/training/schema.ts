import { z } from "zod";
import { Mode, TrainingScope } from "@/lib/platform/db/generated/enums";
import {
  dateField,
  enumField,
  fileField,
  idField,
  intField,
  lenient,
  listOf,
  longText,
  optional,
  pageField,
  searchField,
  text,
} from "@/lib/platform/fields";

const facts = {
  scope: enumField(TrainingScope),
  countryCode: text({ min: 2, max: 2 }),
  place: optional(text({ max: 120 })),
  hostName: text({ max: 200 }),
  topic: text({ max: 200 }),
  mode: enumField(Mode),
  startsOn: dateField({ from: "2000-01-01", to: "2100-12-31" }),
  endsOn: dateField({ from: "2000-01-01", to: "2100-12-31" }),
  hours: intField({ min: 1, max: 2000 }),
  fieldIds: listOf(idField, { max: 70 }),
  report: longText({ min: 0, max: 8000 }),
};

export const logTrainingInput = z.object({ centreId: idField, ...facts });
export type LogTrainingInput = z.infer<typeof logTrainingInput>;

export const editTrainingInput = z.object({
  trainingId: idField,
  version: intField({ min: 1, max: 1_000_000 }),
  ...facts,
});
export type EditTrainingInput = z.infer<typeof editTrainingInput>;

export const removeTrainingInput = z.object({ trainingId: idField });

export const addParticipantInput = z.object({ trainingId: idField, personId: idField });
export const addNamedParticipantInput = z.object({
  trainingId: idField,
  givenName: text({ max: 80 }),
  familyName: text({ max: 80 }),
  school: optional(text({ max: 200 })),
});
export const removeParticipantInput = z.object({ trainingId: idField, participantId: idField });

export const attachFileInput = z.object({
  trainingId: idField,
  file: fileField,
  altText: optional(text({ max: 300 })),
  credit: optional(text({ max: 120 })),
});
export const detachFileInput = z.object({ trainingId: idField, fileId: idField });

export const checkImportInput = z.object({ centreId: idField, file: fileField });
export const decideImportInput = z.object({ importId: idField });

/** The list's filters, from the URL; what does not fit is as good as absent. */
export const listTrainingsQuery = z.object({
  q: searchField,
  scope: lenient(enumField(TrainingScope)),
  field: lenient(idField),
  centre: lenient(idField),
  year: lenient(intField({ min: 2000, max: 2100 })),
  page: pageField,
});
export type ListTrainingsQuery = z.infer<typeof listTrainingsQuery>;
