import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { tagClass } from "@/components/ui/status-tag";
import { canAnswerErasures } from "@/lib/desk/privacy/policy";
import { listErasures } from "@/lib/desk/privacy/queries";
import { getZone } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { dayIn, daysBetween } from "@/lib/platform/dates/calendar";
import { formatDate } from "@/lib/platform/dates/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };
type Row = Awaited<ReturnType<typeof listErasures>>["open"][number];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("privacy.list"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canAnswerErasures(actor)) notFound();
  const { open, answered } = await listErasures(actor);
  const zone = await getZone(actor);
  const t = await getTranslations("privacy.list");
  const date = (value: Date) => formatDate(value, { locale, zone });
  const name = ({ person }: Row) => `${person.givenName} ${person.familyName}`;
  const asked = { key: "asked", label: t("asked"), cell: (row: Row) => date(row.askedAt) };
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <Section title={t("open")}>
        {open.length === 0 ? (
          <EmptyState title={t("none")} text={t("lead")} />
        ) : (
          <DataTable
            caption={t("caption")}
            hideCaption
            rows={open}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "person",
                label: t("person"),
                head: true,
                cell: (row) => (
                  <a className="link" href={localised(locale, routes.nationalErasure(row.id))}>
                    {name(row)}
                  </a>
                ),
              },
              {
                ...asked,
                cell: (row) =>
                  `${date(row.askedAt)} (${t("waits", { days: daysBetween(dayIn(row.askedAt, zone), dayIn(now, zone)) })})`,
              },
              {
                key: "records",
                label: t("records"),
                cell: ({ person: { _count } }) => t("recordsText", _count),
              },
            ]}
          />
        )}
      </Section>
      {answered.length > 0 ? (
        <Section title={t("answered")}>
          <DataTable
            caption={t("answeredCaption")}
            hideCaption
            rows={answered}
            rowKey={(row) => row.id}
            columns={[
              { key: "person", label: t("person"), head: true, cell: name },
              asked,
              {
                key: "decided",
                label: t("decided"),
                cell: (row) => (row.decidedAt ? date(row.decidedAt) : ""),
              },
              {
                key: "outcome",
                label: t("outcome"),
                cell: (row) => (
                  <span className={tagClass(row.status === "DONE" ? "green" : "red")}>
                    {row.status === "DONE" ? t("done") : t("refused")}
                  </span>
                ),
              },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
