import { namedOptions } from "@/components/form/named-options";
import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import type { TrainingRow } from "@/lib/learning/training/queries";
import { TRAININGS_A_PAGE } from "@/lib/learning/training/rules";
import type { ListTrainingsQuery } from "@/lib/learning/training/schema";
import { TrainingScope } from "@/lib/platform/db/generated/enums";
import { formatDateRange } from "@/lib/platform/dates/format";
import { localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface TrainingListProps {
  locale: Locale;
  /** The list's own address, without its language. */
  to: string;
  given: SearchParams;
  query: ListTrainingsQuery;
  found: { rows: TrainingRow[]; total: number; page: number };
  fields: (Named & { id: string })[];
  /** For whoever sees more than one centre. */
  centres?: (Named & { id: string })[];
}

/** Logged trainings with filters, pages and the export of exactly what is filtered. */
export async function TrainingList({ locale, to, given, query, found, fields, centres }: TrainingListProps) {
  const t = await getTranslations("training");
  const path = localised(locale, to);
  const active = countActive(given, ["q", "scope", "field", "centre", "year"]);
  const exportUrl = (format: string) => listUrl("/api/trainings/export", given, { format, locale });
  return (
    <>
      <FilterForm
        to={path}
        active={active}
        search={<TextInput name="q" type="search" label={t("page.search")} defaultValue={query.q} />}
      >
        <Select
          name="scope"
          label={t("page.scope")}
          placeholder={t("page.any")}
          defaultValue={query.scope}
          options={Object.values(TrainingScope).map((value) => ({ value, label: t(`scope.${value}`) }))}
        />
        <Select
          name="field"
          label={t("page.field")}
          placeholder={t("page.any")}
          defaultValue={query.field}
          options={namedOptions(fields, locale)}
        />
        {centres ? (
          <Select
            name="centre"
            label={t("page.centre")}
            placeholder={t("page.any")}
            defaultValue={query.centre}
            options={namedOptions(centres, locale)}
          />
        ) : null}
        <TextInput
          name="year"
          label={t("page.year")}
          inputMode="numeric"
          defaultValue={query.year}
          maxLength={4}
        />
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState title={active > 0 ? t("page.noneFiltered") : t("page.none")} text={t("page.noneHelp")} />
      ) : (
        <>
          <div className="mt-6 mb-4 flex flex-wrap items-center justify-between gap-4">
            <ResultCount total={found.total} page={found.page} pageSize={TRAININGS_A_PAGE} />
            <p className="flex gap-3">
              <LinkButton href={exportUrl("csv")} size="small" download>
                {t("page.exportCsv")}
              </LinkButton>
              <LinkButton href={exportUrl("xlsx")} size="small" download>
                {t("page.exportXlsx")}
              </LinkButton>
            </p>
          </div>
          <DataTable
            caption={t("page.caption")}
            hideCaption
            rows={found.rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "topic",
                label: t("page.topic"),
                head: true,
                cell: (row) => (
                  <>
                    <a href={localised(locale, routes.training(row.id))}>{row.topic}</a>
                    <span className="block text-sm font-normal text-ink-soft">{row.hostName}</span>
                  </>
                ),
              },
              {
                key: "dates",
                label: t("page.dates"),
                cell: (row) => formatDateRange(row.startsOn, row.endsOn, { locale, zone: "UTC" }),
              },
              {
                key: "scope",
                label: t("page.scope"),
                cell: (row) =>
                  row.scope === "HOME"
                    ? t("scope.HOME")
                    : `${t("scope.ABROAD")}, ${localName(row.country, locale)}`,
              },
              ...(centres
                ? [
                    {
                      key: "centre",
                      label: t("page.centre"),
                      cell: (row: TrainingRow) => localName(row.centre.hostSchool, locale),
                    },
                  ]
                : []),
              { key: "hours", label: t("page.hours"), num: true, cell: (row) => row.hours },
              { key: "people", label: t("page.people"), num: true, cell: (row) => row._count.participants },
            ]}
          />
          <Pagination
            total={found.total}
            page={found.page}
            pageSize={TRAININGS_A_PAGE}
            hrefFor={(page) => listUrl(path, given, { page: String(page) })}
          />
        </>
      )}
    </>
  );
}
