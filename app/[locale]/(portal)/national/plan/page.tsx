import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BarChart } from "@/components/chart/bar-chart";
import { ACTION_TONES, actionNumber } from "@/components/cooperation/plan-table";
import { DataTable } from "@/components/ui/data-table";
import { listUrl, type SearchParams } from "@/components/ui/list-url";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { tagClass } from "@/components/ui/status-tag";
import { getNetworkPlan, type NetworkPlan } from "@/lib/cooperation/plan/queries";
import { networkPlanQuery } from "@/lib/cooperation/plan/schema";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { formatPercent } from "@/lib/platform/dates/numbers";
import { readQuery } from "@/lib/platform/fields/form-data";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };
type CentreLine = NetworkPlan["centres"][number];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("plan.network"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const today = dayOfDate(await getToday(actor, now));
  const network = await getNetworkPlan(actor, today);
  if (!network) notFound();
  const { overview, centres } = network;
  const { action: chosen } = readQuery(networkPlanQuery, await searchParams);
  const t = await getTranslations("plan");
  const path = localised(locale, routes.nationalPlan());
  const total = centres.length;
  const share = (count: number) => (total === 0 ? 0 : count / total);
  const most = overview.reduce((top, one) => (one.stops > top.stops ? one : top), {
    code: "TEAMS" as (typeof overview)[number]["code"],
    stops: 0,
  });
  const hrefOf = (code: string) => `${listUrl(path, {}, { action: code })}#centres`;
  return (
    <>
      <PageHeading title={t("network.title")} lead={t("network.lead")} />
      <BarChart
        title={t("network.finding", { stops: most.stops, action: t(`action.${most.code}`) })}
        note={t("network.note", { total, date: formatDate(today, { locale, zone: "UTC" }) })}
        labels={{
          category: t("page.action"),
          value: t("network.value"),
          unknown: t("network.unknown"),
        }}
        points={overview.map(({ code, done }) => ({
          label: `${actionNumber(code)}. ${t(`action.${code}`)}`,
          value: Math.round(100 * share(done)),
          href: hrefOf(code),
        }))}
      />
      <Section title={t("network.caption")}>
        <DataTable
          caption={t("network.caption")}
          hideCaption
          rows={overview}
          rowKey={({ code }) => code}
          columns={[
            { key: "no", label: t("page.no"), num: true, cell: ({ code }) => actionNumber(code) },
            {
              key: "action",
              label: t("page.action"),
              head: true,
              cell: ({ code }) => <a href={hrefOf(code)}>{t(`action.${code}`)}</a>,
            },
            { key: "phase", label: t("page.phase"), cell: ({ phase }) => t(`phase.${phase}`) },
            { key: "done", label: t("network.doneCentres"), num: true, cell: ({ done }) => done },
            {
              key: "share",
              label: t("network.share"),
              num: true,
              cell: ({ done }) => formatPercent(share(done), locale),
            },
            {
              key: "underWay",
              label: t("network.underWay"),
              num: true,
              cell: ({ underWay }) => underWay,
            },
            { key: "stops", label: t("network.stops"), num: true, cell: ({ stops }) => stops },
          ]}
        />
      </Section>
      <Section
        id="centres"
        title={chosen ? t("network.centresOf", { action: t(`action.${chosen}`) }) : t("network.centres")}
        aside={chosen ? <TextLink href={`${path}#centres`}>{t("network.all")}</TextLink> : null}
      >
        <DataTable
          caption={t("network.centres")}
          hideCaption
          rows={centres}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "centre",
              label: t("network.centre"),
              head: true,
              cell: (centre) => localName(centre, locale),
            },
            ...(chosen
              ? [
                  {
                    key: "state",
                    label: t("network.stateOf"),
                    cell: ({ statusOf }: CentreLine) => {
                      const status = statusOf.get(chosen) ?? "OPEN";
                      return <span className={tagClass(ACTION_TONES[status])}>{t(`status.${status}`)}</span>;
                    },
                  },
                ]
              : []),
            { key: "done", label: t("network.doneActions"), num: true, cell: ({ done }) => done },
            {
              key: "stops",
              label: t("network.stopsAt"),
              cell: ({ stopsAt }) =>
                stopsAt === null
                  ? t("network.finished")
                  : `${actionNumber(stopsAt)}. ${t(`action.${stopsAt}`)}`,
            },
          ]}
        />
      </Section>
    </>
  );
}
