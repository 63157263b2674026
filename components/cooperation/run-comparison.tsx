import { getTranslations } from "next-intl/server";
import { BarChart } from "@/components/chart/bar-chart";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/panel";
import { tagClass, type TagTone } from "@/components/ui/status-tag";
import type { Fairness, listRuns, RunRow } from "@/lib/cooperation/matching/queries";
import { SIZE_BANDS, type SizeBand } from "@/lib/cooperation/matching/rules";
import { formatShortDate } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import type { MatchingStatus } from "@/lib/platform/db/generated/enums";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

export const RUN_TONES: Record<MatchingStatus, TagTone> = {
  QUEUED: "amber",
  MADE: "accent",
  PUBLISHED: "green",
  DISCARDED: "neutral",
  FAILED: "red",
};

const WEIGHTS = ["complementarity", "resourceGap", "sharedFields", "distance", "everybody"] as const;

interface RunComparisonProps extends NonNullable<Awaited<ReturnType<typeof listRuns>>> {
  programmeId: string;
  locale: Locale;
  zone: string;
}

/** Runs side by side: weights, what they came to, and how fair they are to provinces and sizes. */
export async function RunComparison(props: RunComparisonProps) {
  const { programmeId, locale, zone, runs, compared, provinces, sizes } = props;
  const t = await getTranslations("matching");
  const score = (value: number | null) => (value === null ? "–" : formatNumber(value, locale, 1));
  const fairness = (key: string, name: (row: Fairness) => string, title: string) => [
    { key, label: title, head: true, cell: name },
    ...compared.map(({ id, number }, n) => ({
      key: id,
      label: t("page.run", { number }),
      cell: ({ runs: own }: Fairness) =>
        own[n] && own[n].schools > 0
          ? t("page.cell", { score: score(own[n].score), left: own[n].schools - own[n].paired })
          : "–",
    })),
  ];
  const names = new Map(provinces.map((province) => [province.key, localName(province, locale)]));
  const chartLabels = { category: t("page.runs"), value: t("page.average"), unknown: t("page.unknown") };
  const points = (value: (run: RunRow) => number | null) =>
    compared.map((run) => ({ label: t("page.run", { number: run.number }), value: value(run) }));
  return (
    <>
      <Section title={t("page.runs")} lead={t("page.overGreedyHelp")}>
        <DataTable
          caption={t("page.runs")}
          hideCaption
          rows={runs}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "number",
              label: t("page.title"),
              head: true,
              cell: ({ id, number, madeAt }) => (
                <span className="whitespace-nowrap">
                  <a className="quiet-link" href={localised(locale, routes.matchingRun(programmeId, id))}>
                    {t("page.run", { number })}
                  </a>
                  <br />
                  <span className="text-sm font-normal text-ink-soft">
                    {formatShortDate(madeAt, { locale, zone })}
                  </span>
                </span>
              ),
            },
            {
              key: "state",
              label: t("page.state"),
              cell: ({ status }) => (
                <span className={tagClass(RUN_TONES[status])}>{t(`status.${status}`)}</span>
              ),
            },
            ...WEIGHTS.map((name) => ({
              key: name,
              label: t(`weight.${name}`),
              num: true,
              cell: ({ weights }: RunRow) => formatNumber(weights[name], locale),
            })),
            {
              key: "schools",
              label: t("page.schools"),
              num: true,
              cell: ({ schools }) => formatNumber(schools, locale),
            },
            {
              key: "pairs",
              label: t("page.pairs"),
              num: true,
              cell: ({ pairs }) => formatNumber(pairs, locale),
            },
            {
              key: "left",
              label: t("page.leftOver"),
              num: true,
              cell: ({ leftOver }) => formatNumber(leftOver, locale),
            },
            {
              key: "average",
              label: t("page.average"),
              num: true,
              cell: ({ averageScore }) => score(averageScore),
            },
            {
              key: "greedy",
              label: t("page.overGreedy"),
              num: true,
              cell: ({ overGreedy }) => (overGreedy === null ? "–" : formatNumber(overGreedy, locale, 3)),
            },
          ]}
        />
      </Section>
      {compared.length > 0 ? (
        <>
          <div className="mb-10 grid items-start gap-x-12 gap-y-8 md:grid-cols-2">
            <BarChart
              title={t("page.chart")}
              labels={chartLabels}
              points={points(({ averageScore }) => (averageScore === null ? null : Math.round(averageScore)))}
            />
            <BarChart
              title={t("page.chartLeft")}
              labels={{ ...chartLabels, value: t("page.leftOver") }}
              points={points(({ leftOver }) => leftOver)}
            />
          </div>
          <Section title={t("page.bySize")} lead={t("page.fairnessLead")}>
            <DataTable
              caption={t("page.bySize")}
              hideCaption
              rows={sizes}
              rowKey={({ key }) => key}
              columns={fairness("size", ({ key }) => t(`size.${bandOf(key)}`), t("page.size"))}
            />
          </Section>
          <Section title={t("page.byProvince")}>
            <DataTable
              caption={t("page.byProvince")}
              hideCaption
              rows={provinces}
              rowKey={({ key }) => key}
              columns={fairness("province", ({ key }) => names.get(key) ?? "", t("page.province"))}
            />
          </Section>
        </>
      ) : null}
    </>
  );
}

const bandOf = (key: string): SizeBand => SIZE_BANDS.find((band) => band === key) ?? SIZE_BANDS[0];
