import { courseRules } from "@/lib/learning/eligibility/rules";
import { changedSteps, type StepText } from "@/lib/learning/lesson/rules";
import type { CourseStatus } from "@/lib/platform/db/generated/enums";

export const TITLE_MOST = 150;
export const SUMMARY_MOST = 300;
export const DESCRIPTION_MOST = 6000;
export const OUTCOMES_MOST = 3000;
export const HOURS_MOST = 400;
export const FIELDS_MOST = 30;
export const COMPETENCES_MOST = 40;
export const RETURN_REASON_LEAST = 10;
export const RETURN_REASON_MOST = 2000;

export const COURSE_DEEDS = ["edit", "submit", "publish", "return", "renew", "retire"] as const;
export type CourseDeed = (typeof COURSE_DEEDS)[number];

/** The states of the newest version from which a deed may be done; `renew` starts the version after a published one. */
const DEED_STATES: Record<CourseDeed, readonly CourseStatus[]> = {
  edit: ["DRAFT", "RETURNED"],
  submit: ["DRAFT", "RETURNED"],
  publish: ["SUBMITTED"],
  return: ["SUBMITTED"],
  renew: ["PUBLISHED"],
  retire: ["PUBLISHED"],
};

export function courseDeedRefusal(deed: CourseDeed, newest: CourseStatus): "course_wrong_state" | null {
  return DEED_STATES[deed].includes(newest) ? null : "course_wrong_state";
}

/** A course keeps the state its published version gives it; before the first publication it goes with its only version. */
export function courseStatusAfter(
  course: { isPublished: boolean },
  version: Extract<CourseStatus, "DRAFT" | "SUBMITTED" | "RETURNED">,
): CourseStatus {
  return course.isPublished ? "PUBLISHED" : version;
}

export type FieldsRefusal = "course_without_fields" | "course_fields_not_of_centre";

/** A course closes competences of the fields its centre may teach; a centre for general subjects those of every field. */
export function competencesRefusal(
  competences: readonly { fieldId: string }[],
  asked: number,
  centre: { kind: "SECTORAL" | "GENERAL_SUBJECTS"; fieldIds: readonly string[] },
): "course_competences_unknown" | null {
  const areTaught =
    centre.kind === "GENERAL_SUBJECTS" ||
    competences.every(({ fieldId }) => centre.fieldIds.includes(fieldId));
  return areTaught && competences.length === asked ? null : "course_competences_unknown";
}

/**
 * Rule 6: a sectoral centre teaches its own fields, a centre for general subjects every field. Who need no
 * field (school leaders, administrative and centre staff) may be the only audience of a course open to all.
 */
export function fieldsRefusal(
  course: { fieldIds: readonly string[]; isOpenToAllFields: boolean },
  centre: { kind: "SECTORAL" | "GENERAL_SUBJECTS"; fieldIds: readonly string[] },
): FieldsRefusal | null {
  if (course.fieldIds.length === 0) return course.isOpenToAllFields ? null : "course_without_fields";
  if (centre.kind === "GENERAL_SUBJECTS") return null;
  return course.fieldIds.every((id) => centre.fieldIds.includes(id)) ? null : "course_fields_not_of_centre";
}

export type CourseText = {
  title: string;
  summary: string;
  description: string;
  outcomes: string;
  mode: string;
  hours: number;
  language: string;
  audiences: readonly string[];
  isOpenToAllFields: boolean;
  hasAssessment: boolean;
  fieldIds: readonly string[];
  approvalChain: readonly string[];
  rules: unknown;
  competenceIds: readonly string[];
  steps: readonly StepText[];
};

export const COURSE_PARTS = [
  "title",
  "summary",
  "description",
  "outcomes",
  "mode",
  "hours",
  "language",
  "audiences",
  "fields",
  "hasAssessment",
  "approvals",
  "rules",
  "competences",
  "steps",
] as const;
export type CoursePart = (typeof COURSE_PARTS)[number];

/** Which parts of a version differ from the published one, for the reader at the ministry. */
export function changedParts(before: CourseText, after: CourseText): CoursePart[] {
  const sorted = (values: readonly string[]) => [...values].sort().join();
  return COURSE_PARTS.filter((part) => {
    if (part === "competences") return sorted(before.competenceIds) !== sorted(after.competenceIds);
    if (part === "steps") {
      const steps = changedSteps(before.steps, after.steps);
      return steps.before.length + steps.after.length > 0;
    }
    if (part === "audiences") return sorted(before.audiences) !== sorted(after.audiences);
    if (part === "approvals") return before.approvalChain.join() !== after.approvalChain.join();
    if (part === "fields")
      return (
        before.isOpenToAllFields !== after.isOpenToAllFields ||
        sorted(before.fieldIds) !== sorted(after.fieldIds)
      );
    if (part === "rules")
      return JSON.stringify(courseRules(before.rules)) !== JSON.stringify(courseRules(after.rules));
    return before[part] !== after[part];
  });
}
