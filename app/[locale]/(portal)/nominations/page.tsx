import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NOMINATION_TONES } from "@/components/learning/nomination-parts";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { tagClass } from "@/components/ui/status-tag";
import { listNominations } from "@/lib/learning/nomination/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDateRange, formatShortInstant } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkZone } from "@/lib/platform/settings/network-day";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("nomination.page"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const rows = await listNominations(actor);
  if (!rows) notFound();
  const t = await getTranslations("nomination");
  const zone = await networkZone(db);
  return (
    <>
      <PageHeading
        title={t("page.title")}
        lead={t("page.lead")}
        actions={
          <LinkButton href={localised(locale, routes.newNomination())} tone="primary">
            {t("page.start")}
          </LinkButton>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={t("page.none")} text={t("page.noneText")} />
      ) : (
        <Section title={t("page.files")}>
          <DataTable
            caption={t("page.files")}
            hideCaption
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "file",
                label: t("page.file"),
                head: true,
                cell: (row) => <a href={localised(locale, routes.nomination(row.id))}>{row.fileName}</a>,
              },
              {
                key: "session",
                label: t("page.session"),
                cell: ({ session }) => (
                  <>
                    <span
                      lang={
                        session.courseVersion.language === locale ? undefined : session.courseVersion.language
                      }
                    >
                      {session.courseVersion.title}
                    </span>
                    <span className="block text-sm text-ink-soft">
                      {formatDateRange(session.startsAt, session.endsAt, { locale, zone: session.timeZone })}
                    </span>
                  </>
                ),
              },
              {
                key: "by",
                label: t("page.by"),
                cell: ({ school, province, checkedBy }) => {
                  const office = school ?? province;
                  return (
                    <>
                      {office ? localName(office, locale) : ""}
                      <span className="block text-sm text-ink-soft">
                        {checkedBy.givenName} {checkedBy.familyName}
                      </span>
                    </>
                  );
                },
              },
              {
                key: "state",
                label: t("page.state"),
                cell: ({ status }) => (
                  <span className={tagClass(NOMINATION_TONES[status])}>{t(`status.${status}`)}</span>
                ),
              },
              { key: "good", label: t("page.nominated"), num: true, cell: (row) => row._count.enrolments },
              { key: "wrong", label: t("page.wrong"), num: true, cell: (row) => row.badRows },
              {
                key: "when",
                label: t("page.when"),
                cell: (row) => formatShortInstant(row.checkedAt, { locale, zone }),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
