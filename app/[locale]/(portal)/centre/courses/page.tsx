import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/evidence/export-links";
import { courseTone } from "@/components/learning/course-status";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { tagClass } from "@/components/ui/status-tag";
import { listManagedCourses, type CourseRow } from "@/lib/learning/course/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatHours } from "@/lib/platform/dates/numbers";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("course.manage"))("title") };
}

export default async function CentreCoursesPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  if (actor.centreIds.length === 0) notFound();
  const t = await getTranslations("course");
  const rows = await listManagedCourses(actor);
  const action =
    actor.centreIds.length === 0 ? null : (
      <LinkButton href={localised(locale, routes.newCourse())} tone="primary">
        {t("manage.new")}
      </LinkButton>
    );
  const newest = (row: CourseRow) => row.versions[0];
  return (
    <>
      <PageHeading
        title={t("manage.title")}
        lead={t("manage.lead")}
        actions={
          <>
            {action}
            <ExportLinks to="/api/exports/courses" query={{}} locale={locale} />
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          title={t("manage.empty")}
          text={actor.centreIds.length === 0 ? t("manage.noCentre") : t("manage.emptyText")}
          action={action}
        />
      ) : (
        <DataTable
          caption={t("manage.caption")}
          hideCaption
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "title",
              label: t("manage.column.title"),
              head: true,
              cell: (row) => (
                <a href={localised(locale, routes.managedCourse(row.id))} className="quiet-link">
                  {newest(row)?.title}
                </a>
              ),
            },
            {
              key: "status",
              label: t("manage.column.status"),
              cell: (row) => {
                const status = row.status === "RETIRED" ? "RETIRED" : (newest(row)?.status ?? row.status);
                return <span className={tagClass(courseTone(status))}>{t(`status.${status}`)}</span>;
              },
            },
            {
              key: "version",
              label: t("manage.column.version"),
              num: true,
              cell: (row) => newest(row)?.number,
            },
            {
              key: "hours",
              label: t("manage.column.hours"),
              num: true,
              cell: (row) => formatHours(newest(row)?.hours ?? 0, locale),
            },
            {
              key: "sessions",
              label: t("manage.column.sessions"),
              num: true,
              cell: (row) => row._count.sessions,
            },
          ]}
        />
      )}
    </>
  );
}
