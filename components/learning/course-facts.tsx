import { getLocale, getTranslations } from "next-intl/server";
import { CourseRules } from "@/components/learning/course-rules";
import { listOfNames } from "@/components/learning/names";
import { SummaryList } from "@/components/ui/summary-list";
import { formatHours } from "@/lib/platform/dates/numbers";
import type { RuleCourse } from "@/lib/learning/eligibility/queries";
import { courseRules } from "@/lib/learning/eligibility/rules";
import { localName, type Named } from "@/lib/platform/i18n/local-name";
import type { CourseVersionDetail } from "@/lib/learning/course/queries";

interface CourseFactsProps {
  version: CourseVersionDetail;
  /** That its rules name. */
  courses: RuleCourse[];
  /** What it closes. */
  competences?: readonly Named[];
}

/** What a course is, at a glance. */
export async function CourseFacts({ version, courses, competences = [] }: CourseFactsProps) {
  const locale = await getLocale();
  const t = await getTranslations("course");
  const tApproval = await getTranslations("approval.chain");
  const tLevel = await getTranslations("approval.level");
  const fields = version.isOpenToAllFields
    ? t("page.allFields")
    : listOfNames(
        version.fields.map(({ field }) => field),
        locale,
      );
  return (
    <SummaryList
      rows={[
        { label: t("page.mode"), value: t(`mode.${version.mode}`) },
        { label: t("page.hours"), value: formatHours(version.hours, locale) },
        { label: t("page.language"), value: t(`language.${version.language}`) },
        {
          label: t("page.audiences"),
          value: version.audiences.map((one) => t(`audience.${one}`)).join(", "),
        },
        { label: t("page.fields"), value: fields },
        { label: t("page.certificate"), value: t(version.hasAssessment ? "page.assessed" : "page.attended") },
        {
          label: tApproval("label"),
          value:
            version.approvalChain.length === 0
              ? tApproval("none")
              : version.approvalChain.map((level) => tLevel(level)).join(" → "),
        },
        ...(courseRules(version.rules).length > 0
          ? [{ label: t("part.rules"), value: <CourseRules stored={version.rules} courses={courses} /> }]
          : []),
        ...(competences.length > 0
          ? [
              {
                label: t("part.competences"),
                value: (
                  <ul className="grid gap-1">
                    {competences.map((one) => (
                      <li key={one.name}>{localName(one, locale)}</li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
