import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CourseForm } from "@/components/learning/course-form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { listCompetenceOptions } from "@/lib/learning/competence/queries";
import { canManageCourse } from "@/lib/learning/course/policy";
import { getCourse, listFieldOptions } from "@/lib/learning/course/queries";
import { courseDeedRefusal } from "@/lib/learning/course/rules";
import { listRuleCourses } from "@/lib/learning/eligibility/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("course.manage"))("editTitle") };
}

export default async function EditCoursePage({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const course = id === null ? null : await getCourse(actor, id);
  const version = course?.versions[0];
  if (!course || !version || !canManageCourse(actor, course)) notFound();
  const t = await getTranslations("course");
  const back = localised(locale, routes.managedCourse(course.id));
  const fields = await listFieldOptions(course.centreId);
  const refusal = courseDeedRefusal("edit", version.status);
  return (
    <>
      <PageHeading
        title={t("manage.editTitle")}
        kicker={version.title}
        crumbs={[
          { href: localised(locale, routes.managedCourses()), label: t("manage.title") },
          { href: back, label: version.title },
        ]}
      />
      {version.status === "RETURNED" && version.returnReason ? (
        <Notice tone="amber" title={t("manage.returned")}>
          <p className="prose-lines">{version.returnReason}</p>
        </Notice>
      ) : null}
      {refusal ? (
        <Notice tone="amber">{t(`refusal.${refusal}`)}</Notice>
      ) : (
        <CourseForm
          centre={course.centre}
          fields={fields}
          courses={await listRuleCourses(actor, course.id)}
          competences={await listCompetenceOptions(fields.map(({ id: fieldId }) => fieldId))}
          version={version}
          backHref={back}
        />
      )}
    </>
  );
}
