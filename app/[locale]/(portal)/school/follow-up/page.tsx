import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { tagClass } from "@/components/ui/status-tag";
import { listSchoolFollowUps } from "@/lib/learning/follow-up/queries/forms";
import { isFollowUpOpen } from "@/lib/learning/follow-up/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatShortInstant } from "@/lib/platform/dates/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("followUp.school"))("title") };
}

/** A principal's list: whose training is asked about, and what is still to be answered. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const rows = await listSchoolFollowUps(actor, now);
  if (!rows) notFound();
  const t = await getTranslations("followUp");
  const nameOf = ({ person }: (typeof rows)[number]) => `${person.givenName} ${person.familyName}`;
  return (
    <>
      <PageHeading title={t("school.title")} lead={t("school.lead")} />
      {rows.length === 0 ? (
        <EmptyState title={t("school.none")} text={t("school.noneText")} />
      ) : (
        <DataTable
          caption={t("school.title")}
          hideCaption
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "person", label: t("school.person"), head: true, cell: nameOf },
            {
              key: "course",
              label: t("school.course"),
              cell: ({ session }) => (
                <span
                  lang={
                    session.courseVersion.language === locale ? undefined : session.courseVersion.language
                  }
                >
                  {session.courseVersion.title}
                </span>
              ),
            },
            {
              key: "until",
              label: t("school.until"),
              cell: ({ session }) =>
                session.followUp
                  ? formatShortInstant(session.followUp.closesAt, { locale, zone: session.timeZone })
                  : "",
            },
            {
              key: "state",
              label: t("school.state"),
              cell: ({ session, followUps }) => {
                const own = followUps.find(({ side }) => side === "PRINCIPAL");
                if (own)
                  return (
                    <span className={tagClass("green")}>
                      {t("school.answered", { use: t(`use.${own.use}`) })}
                    </span>
                  );
                const isOpen = session.followUp !== null && isFollowUpOpen(session.followUp, now);
                return (
                  <span className={tagClass(isOpen ? "amber" : "neutral")}>
                    {t(isOpen ? "school.open" : "school.closed")}
                  </span>
                );
              },
            },
            {
              key: "answer",
              label: t("school.answer"),
              wide: true,
              cell: (row) => (
                <a
                  href={localised(locale, routes.followUp(row.id))}
                  aria-label={t("school.answerFor", {
                    name: nameOf(row),
                    title: row.session.courseVersion.title,
                  })}
                >
                  {t("school.answer")}
                </a>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
