import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CourseForm } from "@/components/learning/course-form";
import { centreName } from "@/components/learning/names";
import type { SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Tabs } from "@/components/ui/tabs";
import { listCompetenceOptions } from "@/lib/learning/competence/queries";
import { listFieldOptions, listManagedCentres } from "@/lib/learning/course/queries";
import { listRuleCourses } from "@/lib/learning/eligibility/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("course.manage"))("newTitle") };
}

export default async function NewCoursePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const centres = await listManagedCentres(actor);
  const query = await searchParams;
  const asked = readId(query.centre);
  const centre = centres.find(({ id }) => id === asked) ?? centres[0];
  if (!centre) notFound();
  const t = await getTranslations("course.manage");
  const back = localised(locale, routes.managedCourses());
  const here = localised(locale, routes.newCourse());
  const fields = await listFieldOptions(centre.id);
  const competences = await listCompetenceOptions(fields.map(({ id }) => id));
  const need = competences.find(({ id }) => id === readId(query.closes));
  const tNeed = await getTranslations("need.course");
  const name = need ? localName(need, locale) : "";
  const begun = need && {
    title: tNeed("title", { name }),
    summary: tNeed("summary", { name }),
    outcomes: tNeed("outcome", { name }),
    fieldIds: [need.field.id],
    competenceIds: [need.id],
  };
  return (
    <>
      <PageHeading title={t("newTitle")} crumbs={[{ href: back, label: t("title") }]} />
      {centres.length > 1 ? (
        <Tabs
          label={t("title")}
          tabs={centres.map((one) => ({
            href: `${here}?centre=${one.id}`,
            label: centreName(one, locale),
            current: one.id === centre.id,
          }))}
        />
      ) : null}
      <CourseForm
        centre={centre}
        fields={fields}
        courses={await listRuleCourses(actor, null)}
        competences={competences}
        begun={begun}
        backHref={back}
      />
    </>
  );
}
