import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { centreName } from "@/components/learning/names";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { canDecideCourses } from "@/lib/learning/course/policy";
import { listSubmittedVersions } from "@/lib/learning/course/queries";
import { getNetwork } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate, relativeDay } from "@/lib/platform/dates/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { actor } = await requireActor();
  if (!canDecideCourses(actor)) notFound();
  return { title: (await getTranslations("course.national"))("title") };
}

export default async function NationalCoursesPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canDecideCourses(actor)) notFound();
  const [t, rows, network] = await Promise.all([
    getTranslations("course.national"),
    listSubmittedVersions(actor),
    getNetwork(actor),
  ]);
  const reader = { locale, zone: network?.zone ?? "UTC" };
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      {rows.length === 0 ? (
        <EmptyState title={t("empty")} text={t("emptyText")} />
      ) : (
        <DataTable
          caption={t("caption")}
          hideCaption
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "title",
              label: t("column.title"),
              head: true,
              cell: (row) => (
                <a href={localised(locale, routes.submittedCourse(row.id))} className="quiet-link">
                  {row.title}
                </a>
              ),
            },
            {
              key: "centre",
              label: t("column.centre"),
              cell: (row) => centreName(row.course.centre, locale),
            },
            {
              key: "version",
              label: t("column.version"),
              cell: (row) =>
                row.course.publishedVersion === null
                  ? t("firstVersion")
                  : t("laterVersion", { number: row.number }),
            },
            {
              key: "submitted",
              label: t("column.submitted"),
              cell: (row) =>
                row.submittedAt === null
                  ? ""
                  : `${formatDate(row.submittedAt, reader)} (${relativeDay(row.submittedAt, now, reader)})`,
            },
          ]}
        />
      )}
    </>
  );
}
