import { getLocale, getTranslations } from "next-intl/server";
import { courseRuleLines } from "@/components/learning/course-rules";
import { lessonWords } from "@/components/learning/lesson-words";
import { listOfNames } from "@/components/learning/names";
import type { CourseVersionDetail } from "@/lib/learning/course/queries";
import type { RuleCourse } from "@/lib/learning/eligibility/queries";
import type { StepDetail } from "@/lib/learning/lesson/queries/version";
import { changedSteps } from "@/lib/learning/lesson/rules";
import type { Named } from "@/lib/platform/i18n/local-name";
import { changedParts, type CoursePart } from "@/lib/learning/course/rules";

interface VersionDiffProps {
  before: CourseVersionDetail;
  after: CourseVersionDetail;
  /** That their rules name. */
  courses: RuleCourse[];
  /** What competences are called, by id. */
  competences: ReadonlyMap<string, Named>;
  /** Of both versions. */
  steps: readonly StepDetail[];
}

const comparable = (version: CourseVersionDetail, steps: readonly StepDetail[]) => ({
  ...version,
  steps: steps.filter(({ versionId }) => versionId === version.id),
  fieldIds: version.fields.map(({ field }) => field.id),
  competenceIds: version.competences.map(({ competenceId }) => competenceId),
});

/** What a later version changes, part by part, the published text beside the new one. */
export async function VersionDiff({ before, after, courses, competences, steps }: VersionDiffProps) {
  const locale = await getLocale();
  const t = await getTranslations("course");
  const tLevel = await getTranslations("approval.level");
  const tChain = await getTranslations("approval.chain");
  const [was, is] = [comparable(before, steps), comparable(after, steps)];
  const parts = changedParts(was, is);
  if (parts.length === 0) return <p>{t("national.unchanged")}</p>;
  const rulesBefore = await courseRuleLines({ stored: before.rules, courses });
  const rulesAfter = await courseRuleLines({ stored: after.rules, courses });
  const changed = changedSteps(was.steps, is.steps);
  const stepsBefore = await lessonWords(changed.before, changed.after);
  const stepsAfter = await lessonWords(changed.after, changed.before);
  const text = (version: CourseVersionDetail, part: CoursePart): string => {
    if (part === "mode") return t(`mode.${version.mode}`);
    if (part === "language") return t(`language.${version.language}`);
    if (part === "hours") return String(version.hours);
    if (part === "rules") return (version === before ? rulesBefore : rulesAfter).join("\n") || "–";
    if (part === "steps") return (version === before ? stepsBefore : stepsAfter) || "–";
    if (part === "audiences") return version.audiences.map((one) => t(`audience.${one}`)).join(", ");
    if (part === "hasAssessment") return t(version.hasAssessment ? "page.yes" : "page.no");
    if (part === "approvals")
      return version.approvalChain.map((level) => tLevel(level)).join(" → ") || tChain("none");
    if (part === "competences") {
      const closed = version.competences.flatMap(({ competenceId }) => competences.get(competenceId) ?? []);
      return listOfNames(closed, locale);
    }
    if (part !== "fields") return version[part];
    const names = listOfNames(
      version.fields.map(({ field }) => field),
      locale,
    );
    return version.isOpenToAllFields ? t("page.allFields") : names;
  };
  return (
    <table className="data-table as-cards">
      <caption className="sr-only">{t("national.changed")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("national.part")}</th>
          <th scope="col">{t("national.before")}</th>
          <th scope="col">{t("national.after")}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part}>
            <th scope="row">{t(`part.${part}`)}</th>
            <td data-label={t("national.before")} className="prose-lines" lang={before.language}>
              <del>{text(before, part)}</del>
            </td>
            <td data-label={t("national.after")} className="prose-lines" lang={after.language}>
              <ins>{text(after, part)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
