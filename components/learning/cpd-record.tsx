import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { Figure, Figures } from "@/components/ui/figure";
import { Grid } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { CpdRecord } from "@/lib/learning/enrolment/queries/record";
import { formatDate } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { localName } from "@/lib/platform/i18n/local-name";

/** Hours this year against the aim, by year and by field, and each training behind them with its proof. */
export async function CpdRecordTables({ record }: { record: CpdRecord }) {
  const locale = await getLocale();
  const t = await getTranslations("enrolment.learning");
  const { entries, byYear, byField, total, year, target } = record;
  const hours = byYear.find((row) => row.year === year)?.hours ?? 0;
  return (
    <div className="grid gap-6">
      <Figures>
        <Figure label={t("total")} value={total} unit={t("hours").toLocaleLowerCase(locale)} />
      </Figures>
      <ProgressBar
        value={hours}
        max={target}
        label={t("thisYear", {
          year: String(year),
          hours: formatNumber(hours, locale),
          target: formatNumber(target, locale),
        })}
      />
      <DataTable
        caption={t("record")}
        hideCaption
        rows={entries}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "title",
            label: t("title2"),
            head: true,
            cell: (row) => (
              <>
                {row.title}
                <span className="block text-sm font-normal text-ink-soft">{row.where}</span>
              </>
            ),
          },
          { key: "ended", label: t("ended"), cell: (row) => formatDate(row.endsOn, { locale, zone: "UTC" }) },
          { key: "hours", label: t("hours"), num: true, cell: (row) => formatNumber(row.hours, locale) },
          {
            key: "proof",
            label: t("proof"),
            cell: (row) =>
              row.kind === "certificate" ? (
                <a href={`/api/certificates/${row.id}?lang=${locale}`}>
                  {t("certificate", { number: row.reference })}
                </a>
              ) : (
                t("logged", { reference: row.reference })
              ),
          },
        ]}
      />
      <Grid wide>
        <DataTable
          caption={t("byYear")}
          rows={byYear}
          rowKey={(row) => String(row.year)}
          columns={[
            { key: "year", label: t("year"), head: true, cell: (row) => row.year },
            { key: "hours", label: t("hours"), num: true, cell: (row) => formatNumber(row.hours, locale) },
          ]}
        />
        <DataTable
          caption={t("byField")}
          rows={byField}
          rowKey={({ field }) => field.id}
          columns={[
            { key: "field", label: t("field"), head: true, cell: ({ field }) => localName(field, locale) },
            { key: "hours", label: t("hours"), num: true, cell: (row) => formatNumber(row.hours, locale) },
          ]}
        />
      </Grid>
    </div>
  );
}
