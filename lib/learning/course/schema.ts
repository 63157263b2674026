import { z } from "zod";
import { APPROVAL_LEVELS, inChainOrder } from "@/lib/learning/approval/rules";
import { ApprovalLevel, Audience, Locale, Mode } from "@/lib/platform/db/generated/enums";
import { courseRulesField } from "@/lib/learning/eligibility/schema";
import { boolField, enumField, idField, intField, listOf, longText, text } from "@/lib/platform/fields";
import {
  COMPETENCES_MOST,
  DESCRIPTION_MOST,
  FIELDS_MOST,
  HOURS_MOST,
  OUTCOMES_MOST,
  RETURN_REASON_LEAST,
  RETURN_REASON_MOST,
  SUMMARY_MOST,
  TITLE_MOST,
} from "./rules";

const courseText = {
  title: text({ max: TITLE_MOST, min: 3 }),
  summary: text({ max: SUMMARY_MOST, min: 10 }),
  description: longText({ max: DESCRIPTION_MOST, min: 20 }),
  outcomes: longText({ max: OUTCOMES_MOST, min: 10 }),
  mode: enumField(Mode),
  hours: intField({ min: 1, max: HOURS_MOST }),
  language: enumField(Locale),
  audiences: listOf(enumField(Audience), { min: 1, max: Object.keys(Audience).length }),
  fieldIds: listOf(idField, { max: FIELDS_MOST }),
  isOpenToAllFields: boolField,
  hasAssessment: boolField,
  approvalChain: listOf(enumField(ApprovalLevel), { max: APPROVAL_LEVELS.length }).transform(inChainOrder),
  rules: courseRulesField,
  competenceIds: listOf(idField, { max: COMPETENCES_MOST }),
};

export const createCourseInput = z.object({ centreId: idField, ...courseText });

/** `editVersion` is the one the form was opened with: a second editor is told, nobody overwrites. */
export const editCourseInput = z.object({
  versionId: idField,
  editVersion: intField({ min: 1 }),
  ...courseText,
});

export const courseInput = z.object({ courseId: idField });
export const courseVersionInput = z.object({ versionId: idField, editVersion: intField({ min: 1 }) });

export const returnCourseInput = z.object({
  versionId: idField,
  editVersion: intField({ min: 1 }),
  reason: longText({ min: RETURN_REASON_LEAST, max: RETURN_REASON_MOST }),
});
