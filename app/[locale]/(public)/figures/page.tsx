import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { listTrainedSums, type TrainedSum } from "@/lib/evidence/statistics/queries";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { formatInstant } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 300;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("activity");
  return { title: t("publicTitle"), description: t("publicLead") };
}

/** The sums behind the home page's counters of people and hours. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations("activity");
  const moment = { now: now(), today: await getToday(ANYONE, now()) };
  const [network, centres, provinces] = await Promise.all([
    getNetwork(ANYONE),
    listTrainedSums(ANYONE, moment, "centre"),
    listTrainedSums(ANYONE, moment, "province"),
  ]);
  return (
    <>
      <PageHeading title={t("publicTitle")} lead={t("publicLead")} />
      {centres.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneHelp")} />
      ) : (
        <>
          <Section title={t("byCentre")}>
            <Sums
              rows={centres}
              label={t("centre")}
              locale={locale}
              hrefOf={(row) => routes.centre(row.slug)}
            />
          </Section>
          <Section title={t("byProvince")}>
            <Sums
              rows={provinces}
              label={t("province")}
              locale={locale}
              hrefOf={(row) => routes.province(row.slug)}
            />
          </Section>
        </>
      )}
      <p className="text-sm text-ink-soft">
        {t("asOf", { when: formatInstant(moment.now, { locale, zone: network?.zone ?? "UTC" }) })}
      </p>
    </>
  );
}

interface SumsProps {
  rows: TrainedSum[];
  label: string;
  locale: Locale;
  hrefOf: (row: TrainedSum) => string;
}

async function Sums({ rows, label, locale, hrefOf }: SumsProps) {
  const t = await getTranslations("activity");
  const shown = (count: number | null) => (count === null ? t("masked") : formatNumber(count, locale));
  return (
    <DataTable
      caption={label}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          label,
          head: true,
          cell: (row) => <a href={localised(locale, hrefOf(row))}>{localName(row, locale)}</a>,
        },
        {
          key: "trainings",
          label: t("trainings"),
          num: true,
          cell: (row) => formatNumber(row.trainings, locale),
        },
        { key: "people", label: t("people"), num: true, cell: (row) => shown(row.people) },
        { key: "hours", label: t("hours"), num: true, cell: (row) => shown(row.hours) },
      ]}
    />
  );
}
