import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/ui/data-table";
import type { SessionCard } from "@/lib/learning/catalogue/queries";
import { formatDateRange } from "@/lib/platform/dates/format";
import { formatHours, formatNumber } from "@/lib/platform/dates/numbers";
import { localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";

interface PastSessionsProps {
  sessions: SessionCard[];
  total: number;
  zone: string;
  caption: string;
}

/** What took place, newest first. */
export async function PastSessions({ sessions, total, zone, caption }: PastSessionsProps) {
  const locale = await getLocale();
  const t = await getTranslations("session.manage.column");
  const tPage = await getTranslations("centre.page");
  const tCourse = await getTranslations("course");
  const columns: Column<SessionCard>[] = [
    {
      key: "course",
      label: t("course"),
      head: true,
      cell: ({ course, courseVersion: { title } }) => (
        <a href={localePath(locale, routes.course(course.slug))}>{title}</a>
      ),
    },
    {
      key: "dates",
      label: t("start"),
      cell: ({ startsAt, endsAt }) => formatDateRange(startsAt, endsAt, { locale, zone }),
    },
    {
      key: "mode",
      label: t("mode"),
      cell: ({ courseVersion: { mode, hours } }) =>
        `${tCourse(`mode.${mode}`)}, ${formatHours(hours, locale)}`,
    },
    {
      key: "province",
      label: t("province"),
      cell: ({ province }) => (province ? localName(province, locale) : ""),
    },
  ];
  return (
    <>
      <DataTable caption={caption} hideCaption columns={columns} rows={sessions} rowKey={({ id }) => id} />
      {total > sessions.length ? (
        <p className="text-sm text-ink-soft">
          {tPage("pastMore", { total: formatNumber(total, locale), shown: sessions.length })}
        </p>
      ) : null}
    </>
  );
}
