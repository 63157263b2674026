import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PROGRAMME_TONES } from "@/components/cooperation/programme-tabs";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { tagClass } from "@/components/ui/status-tag";
import { listProgrammes } from "@/lib/cooperation/programme/queries/read";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatShortDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("programme.page"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const programmes = await listProgrammes(actor);
  if (!programmes) notFound();
  const t = await getTranslations("programme");
  const day = (date: Date) => formatShortDate(date, { locale, zone: "UTC" });
  return (
    <>
      <PageHeading
        title={t("page.title")}
        lead={t("page.lead")}
        actions={
          <LinkButton href={localised(locale, routes.newProgramme())} tone="primary">
            {t("page.new")}
          </LinkButton>
        }
      />
      {programmes.length === 0 ? (
        <EmptyState title={t("page.none")} text={t("page.noneHelp")} />
      ) : (
        <DataTable
          caption={t("page.caption")}
          rows={programmes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "programme",
              label: t("page.programme"),
              head: true,
              cell: (row) => (
                <a href={localised(locale, routes.managedProgramme(row.id))}>{localName(row, locale)}</a>
              ),
            },
            {
              key: "state",
              label: t("page.state"),
              cell: ({ status }) => (
                <span className={tagClass(PROGRAMME_TONES[status])}>{t(`status.${status}`)}</span>
              ),
            },
            { key: "start", label: t("form.startsOn"), cell: ({ startsOn }) => day(startsOn) },
            { key: "due", label: t("form.profilesDueOn"), cell: ({ profilesDueOn }) => day(profilesDueOn) },
            { key: "profiles", label: t("page.profiles"), num: true, cell: ({ _count }) => _count.profiles },
            { key: "runs", label: t("page.runs"), num: true, cell: ({ _count }) => _count.runs },
            { key: "pairings", label: t("page.pairings"), num: true, cell: ({ _count }) => _count.pairings },
          ]}
        />
      )}
    </>
  );
}
