import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LessonForm } from "@/components/learning/lesson-form";
import { PageHeading } from "@/components/ui/page-heading";
import { getCourseSteps } from "@/lib/learning/lesson/queries/version";
import { LESSON_KINDS } from "@/lib/learning/lesson/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const dynamic = "force-dynamic";

async function readKind({ searchParams }: Props) {
  const { kind: asked } = await searchParams;
  return LESSON_KINDS.find((kind) => kind === asked) ?? "READING";
}

async function readTitle(props: Props) {
  const t = await getTranslations("lesson");
  return t("form.newTitle", { kind: t(`kind.${await readKind(props)}`) });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await pageLocale(props.params);
  return { title: await readTitle(props) };
}

export default async function NewCourseStepPage(props: Props) {
  const locale = await pageLocale(props.params);
  const { actor } = await requireActor();
  const id = readId((await props.params).id);
  const course = id === null ? null : await getCourseSteps(actor, id);
  if (!course?.mayAdd) notFound();
  const t = await getTranslations("lesson");
  const tCourse = await getTranslations("course.manage");
  const kind = await readKind(props);
  const back = localised(locale, routes.courseSteps(course.courseId));
  return (
    <>
      <PageHeading
        title={await readTitle(props)}
        kicker={course.version.title}
        lead={t(`list.addKind.${kind}`)}
        crumbs={[
          { href: localised(locale, routes.managedCourses()), label: tCourse("title") },
          {
            href: localised(locale, routes.managedCourse(course.courseId)),
            label: course.version.title,
          },
          { href: back, label: t("list.title") },
        ]}
      />
      <LessonForm version={course.version} kind={kind} backHref={back} />
    </>
  );
}
