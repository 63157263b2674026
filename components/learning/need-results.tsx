import { getLocale, getTranslations } from "next-intl/server";
import { BarChart } from "@/components/chart/bar-chart";
import { ExportLinks } from "@/components/evidence/export-links";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { namedOptions } from "@/components/form/named-options";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { VIEWS } from "@/lib/learning/need/rules";
import type { NeedResults as Results, NeedRow } from "@/lib/learning/need/queries";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

interface NeedResultsProps {
  results: Results;
  /** The page's own address, for the choice of a place. */
  to: string;
  /** The centre for which a need becomes a course; null for who opens none. */
  centreId: string | null;
}

const CHART_MOST = 12;

/** A campaign's needs, the greatest gap first, as a chart, a table and a file; a coordinator opens a course from each. */
export async function NeedResults({ results, to, centreId }: NeedResultsProps) {
  const locale = await getLocale();
  const t = await getTranslations("need.result");
  const { needs, province, weights, smallestCell } = results;
  const place = province ? localName(province, locale) : t("all");
  const number = (value: number) =>
    value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const nameOf = ({ name }: NeedRow) => localName(name, locale);
  const provinces = results.byProvince.filter((row) => row.needs.length > 0);
  const ranked = needs.filter(({ gap }) => gap !== null);
  const columns: Column<NeedRow>[] = [
    { key: "rank", label: t("rank"), num: true, cell: ({ rank }) => rank ?? "–" },
    { key: "competence", label: t("competence"), head: true, cell: nameOf },
    {
      key: "gap",
      label: t("gap"),
      num: true,
      cell: ({ gap }) => (gap === null ? t("hidden") : number(gap)),
    },
    ...VIEWS.map((view): Column<NeedRow> => ({
      key: view,
      label: t(`view.${view}`),
      num: true,
      cell: ({ views }) => {
        const said = views[view];
        if (!said) return t("hidden");
        const { people } = said;
        return t("cell", {
          gap: number(said.gap),
          present: number(said.present),
          asked: number(said.asked),
          people,
        });
      },
    })),
    ...(centreId === null
      ? []
      : [
          {
            key: "course",
            label: t("deed"),
            cell: (row: NeedRow) =>
              (row.gap ?? 0) > 0 ? (
                <a
                  href={localised(locale, routes.newCourseFor(centreId, row.competenceId))}
                  aria-label={t("courseFor", { name: nameOf(row) })}
                >
                  {t("course")}
                </a>
              ) : (
                ""
              ),
          },
        ]),
  ];
  return (
    <>
      <Section
        id="needs"
        title={t("title")}
        lead={t("lead", {
          teacher: weights.TEACHER,
          principal: weights.PRINCIPAL,
          partner: weights.PARTNER,
          smallest: smallestCell,
        })}
        aside={
          <span className="flex gap-3">
            <ExportLinks
              to="/api/exports/needs"
              query={{ campaign: results.id, province: province?.id }}
              locale={locale}
            />
          </span>
        }
      >
        {results.phase === "open" ? <Notice>{t("soFar")}</Notice> : null}
        <FilterForm to={localised(locale, to)} active={province ? 1 : 0}>
          <Select
            name="province"
            label={t("where")}
            options={namedOptions(results.provinces, locale)}
            defaultValue={province?.id}
            placeholder={t("all")}
          />
        </FilterForm>
        {ranked.length === 0 ? (
          <EmptyState title={t("none")} text={t("noneText", { smallest: smallestCell })} />
        ) : (
          <>
            <BarChart
              title={t("chart", { name: ranked[0] ? nameOf(ranked[0]) : "" })}
              note={place}
              digits={1}
              labels={{ category: t("competence"), value: t("gap"), unknown: t("unknown") }}
              points={ranked
                .slice(0, CHART_MOST)
                .map((row) => ({ label: nameOf(row), value: Math.max(0, row.gap ?? 0) }))}
            />
            <DataTable
              caption={t("caption", { place })}
              rows={needs}
              rowKey={({ competenceId }) => competenceId}
              columns={columns}
            />
          </>
        )}
      </Section>
      {province || provinces.length === 0 ? null : (
        <Section id="provinces" title={t("byProvince")} lead={t("noneText", { smallest: smallestCell })}>
          <DataTable
            caption={t("byProvince")}
            hideCaption
            rows={provinces}
            rowKey={(row) => row.province.id}
            columns={[
              {
                key: "province",
                label: t("province"),
                head: true,
                cell: (row) => (
                  <a href={`${localised(locale, to)}?province=${row.province.id}#needs`}>
                    {localName(row.province, locale)}
                  </a>
                ),
              },
              {
                key: "first",
                label: t("first"),
                cell: (row) =>
                  row.needs.map((need) => `${nameOf(need)} (${number(need.gap ?? 0)})`).join(" · "),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
