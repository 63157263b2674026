import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NetworkMap } from "@/components/network/network-map";
import { publicMetadata } from "@/components/network/page-metadata";
import { peopleCount } from "@/components/network/people-count";
import { DataTable, type Column } from "@/components/ui/data-table";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getNetworkFigures, listProvinceFigures } from "@/lib/evidence/statistics/queries";
import { figuresOf } from "@/lib/evidence/statistics/rules";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { listProvinces, type ProvinceRow } from "@/lib/network/province/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { formatShortInstant } from "@/lib/platform/dates/format";
import { byLocalName, localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const revalidate = 300;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("province.list");
  return publicMetadata(locale, { title: t("title"), description: t("lead"), path: routes.provinces() });
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations("province");
  const tFigure = await getTranslations("common.figure");
  const count = await peopleCount();
  const moment = { now: now(), today: await getToday(ANYONE, now()) };
  const [network, rows, figures, { asOf }] = await Promise.all([
    getNetwork(ANYONE),
    listProvinces(ANYONE, moment.today),
    listProvinceFigures(ANYONE, moment),
    getNetworkFigures(ANYONE, moment),
  ]);
  const provinces = rows.toSorted(byLocalName(locale));
  const columns: Column<ProvinceRow>[] = [
    {
      key: "name",
      label: t("list.name"),
      head: true,
      cell: (row) => <a href={localePath(locale, routes.province(row.slug))}>{localName(row, locale)}</a>,
    },
    {
      key: "region",
      label: t("list.region"),
      cell: (row) => localName({ name: row.region, names: row.regionNames }, locale),
    },
    {
      key: "kind",
      label: t("list.kind"),
      cell: (row) =>
        [row.isPilot ? t("kind.pilot") : null, row.centreCount > 0 ? t("kind.host") : null]
          .filter(Boolean)
          .join(", "),
    },
    { key: "centres", label: t("list.centres"), num: true, cell: (row) => row.centreCount || "–" },
    {
      key: "trained",
      label: t("list.trained"),
      num: true,
      cell: (row) => {
        const { trained } = figuresOf(figures, row.id);
        return trained === 0 ? "–" : count(trained);
      },
    },
    {
      key: "sessions",
      label: t("list.sessions"),
      num: true,
      cell: (row) => figuresOf(figures, row.id).sessionsToCome || "–",
    },
  ];
  const reader = { locale, zone: network?.zone ?? "UTC" };
  return (
    <>
      <PageHeading title={t("list.title")} lead={t("list.lead")} />
      <NetworkMap countryCode={network?.countryCode ?? ""} provinces={provinces} figures={figures} />
      <div className="mt-8">
        <Section
          id="list"
          title={t("list.listTitle")}
          aside={
            <p className="text-sm text-ink-soft">
              {tFigure("asOf", { date: formatShortInstant(asOf, reader) })}
            </p>
          }
        >
          <DataTable
            caption={t("list.caption")}
            hideCaption
            columns={columns}
            rows={provinces}
            rowKey={({ id }) => id}
          />
          <p className="text-sm text-ink-soft">{tFigure("maskedWhy")}</p>
        </Section>
      </div>
    </>
  );
}
