import { z } from "zod";
import { ProgrammeStatus, SchoolKind } from "@/lib/platform/db/generated/enums";
import {
  boolField,
  dateField,
  enumField,
  idField,
  intField,
  listOf,
  longText,
  optional,
  text,
} from "@/lib/platform/fields";

const version = intField({ min: 1, max: 1_000_000 });

const facts = {
  name: text({ min: 3, max: 160 }),
  nameEn: optional(text({ max: 160 })),
  nameAz: optional(text({ max: 160 })),
  summary: optional(longText({ max: 2000 })),
  summaryEn: optional(longText({ max: 2000 })),
  summaryAz: optional(longText({ max: 2000 })),
  kinds: listOf(enumField(SchoolKind), { min: 1, max: 20 }),
  termYears: intField({ min: 1, max: 10 }),
  differentProvinces: boolField,
  profilesDueOn: dateField(),
  startsOn: dateField(),
  planDueMonth: intField({ min: 1, max: 12 }),
  planDueDay: intField({ min: 1, max: 31 }),
  confirmDays: intField({ min: 1, max: 365 }),
  reviewMonths: intField({ min: 1, max: 24 }),
};

export const createProgrammeInput = z.object(facts);
export type CreateProgrammeInput = z.infer<typeof createProgrammeInput>;

export const editProgrammeInput = z.object({ programmeId: idField, version, ...facts });
export type EditProgrammeInput = z.infer<typeof editProgrammeInput>;

export const moveProgrammeInput = z.object({ programmeId: idField, version, to: enumField(ProgrammeStatus) });
export type MoveProgrammeInput = z.infer<typeof moveProgrammeInput>;

const topic = {
  name: text({ min: 3, max: 200 }),
  nameEn: optional(text({ max: 200 })),
  nameAz: optional(text({ max: 200 })),
};
export const addTopicInput = z.object({ programmeId: idField, ...topic });
export type AddTopicInput = z.infer<typeof addTopicInput>;
export const editTopicInput = z.object({ topicId: idField, ...topic, isHidden: boolField });
export type EditTopicInput = z.infer<typeof editTopicInput>;

export const writeGuideInput = z.object({
  programmeId: idField,
  version,
  guide: longText({ max: 40_000 }),
});
export type WriteGuideInput = z.infer<typeof writeGuideInput>;
export const sendGuideInput = z.object({ programmeId: idField, version });
export type SendGuideInput = z.infer<typeof sendGuideInput>;

/** Who passes the guide on in a district; nobody where it is empty. */
export const nameResponsibleInput = z.object({ receiptId: idField, personId: optional(idField) });
export type NameResponsibleInput = z.infer<typeof nameResponsibleInput>;

/** A province's or a district's receipt passes the guide on; a school's says that it was read. */
export const receiptInput = z.object({ receiptId: idField });
