import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { tagClass } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { getLastAudit } from "@/lib/desk/auditor/queries";
import type { Check } from "@/lib/desk/auditor/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatInstant, formatShortInstant } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkZone } from "@/lib/platform/settings/network-day";

type Props = { params: Promise<{ locale: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("auditor.page"))("title") };
}

/** What the auditor proved of all sessions the last time, and what it found. */
export default async function AuditorPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const found = await getLastAudit(actor);
  if (!found) notFound();
  const t = await getTranslations("auditor");
  const reader = { locale, zone: await networkZone(db) };
  const { run, before, findings, counts } = found;
  return (
    <>
      <PageHeading title={t("page.title")} lead={t("page.lead")} />
      {run === null ? (
        <EmptyState title={t("page.none")} text={t("page.noneText")} />
      ) : (
        <>
          <Notice tone={run.found === 0 ? "green" : "red"}>
            {run.found === 0 ? t("page.clean") : t("page.found", { count: run.found })}
          </Notice>
          <SummaryList
            rows={[
              { label: t("page.at"), value: formatInstant(run.at, reader) },
              { label: t("page.sessions"), value: run.sessions },
              { label: t("page.enrolments"), value: run.enrolments },
            ]}
          />
          <Section title={t("page.checks")}>
            <DataTable
              caption={t("page.checks")}
              hideCaption
              rows={counts}
              rowKey={({ check }) => check}
              columns={[
                {
                  key: "check",
                  label: t("page.proved"),
                  head: true,
                  cell: ({ check }) => t(`check.${check}`),
                },
                {
                  key: "count",
                  label: t("page.count"),
                  num: true,
                  cell: ({ count }) => (
                    <span className={tagClass(count === 0 ? "green" : "red")}>{count}</span>
                  ),
                },
              ]}
            />
          </Section>
          {findings.length > 0 ? (
            <Section title={t("page.findings")}>
              <DataTable
                caption={t("page.findings")}
                hideCaption
                rows={findings}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: "session",
                    label: t("page.session"),
                    head: true,
                    cell: ({ session }) =>
                      session ? (
                        <a href={localised(locale, routes.managedSession(session.id))}>
                          {session.courseVersion.title} ({session.reference})
                        </a>
                      ) : (
                        t("page.unknown")
                      ),
                  },
                  { key: "what", label: t("page.what"), cell: ({ check }) => t(`check.${check as Check}`) },
                  {
                    key: "facts",
                    label: t("page.facts"),
                    cell: ({ facts }) =>
                      Object.entries(facts as Record<string, string | number>)
                        .map(([name, value]) => `${name} ${value}`)
                        .join(", "),
                  },
                ]}
              />
            </Section>
          ) : null}
          {before.length > 0 ? (
            <Section title={t("page.before")}>
              <DataTable
                caption={t("page.before")}
                hideCaption
                rows={before}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: "at",
                    label: t("page.at"),
                    head: true,
                    cell: ({ at }) => formatShortInstant(at, reader),
                  },
                  { key: "sessions", label: t("page.sessions"), num: true, cell: ({ sessions }) => sessions },
                  { key: "found", label: t("page.count"), num: true, cell: ({ found: count }) => count },
                ]}
              />
            </Section>
          ) : null}
        </>
      )}
    </>
  );
}
