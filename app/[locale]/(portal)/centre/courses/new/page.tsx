import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CourseForm } from "@/components/learning/course-form";
import { centreName } from "@/components/learning/names";
import type { SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Tabs } from "@/components/ui/tabs";
import { listFieldOptions, listManagedCentres } from "@/lib/learning/course/queries";
import { listRuleCourses } from "@/lib/learning/eligibility/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
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
  const asked = readId((await searchParams).centre);
  const centre = centres.find(({ id }) => id === asked) ?? centres[0];
  if (!centre) notFound();
  const t = await getTranslations("course.manage");
  const back = localised(locale, routes.managedCourses());
  const here = localised(locale, routes.newCourse());
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
        fields={await listFieldOptions(centre.id)}
        courses={await listRuleCourses(actor, null)}
        backHref={back}
      />
    </>
  );
}
