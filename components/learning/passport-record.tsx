import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { Figure, Figures } from "@/components/ui/figure";
import { Grid } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Passport } from "@/lib/learning/passport/queries/record";
import type { PassportEntry } from "@/lib/learning/passport/rules";
import { formatDate } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

type Hours = Pick<Passport, "byYear" | "byField" | "total" | "year" | "target" | "career">;

/** Hours this year and altogether against the aims, by year and by field. */
export async function PassportHours({ hours }: { hours: Hours }) {
  const locale = await getLocale();
  const t = await getTranslations("passport.hours");
  const { byYear, byField, total, year, target, career } = hours;
  const now = byYear.find((row) => row.year === year)?.hours ?? 0;
  const bars = [
    { key: "year", label: t("thisYear", { year: String(year) }), value: now, max: target },
    { key: "expert", label: t("expert"), value: total, max: career.expert },
    { key: "head", label: t("head"), value: total, max: career.head },
  ];
  return (
    <div className="grid gap-6">
      <Figures>
        <Figure label={t("total")} value={total} unit={t("hours").toLocaleLowerCase(locale)} />
      </Figures>
      {bars.map(({ key, label, value, max }) => (
        <ProgressBar
          key={key}
          value={Math.min(value, max)}
          max={max}
          label={t("against", {
            what: label,
            hours: formatNumber(value, locale),
            target: formatNumber(max, locale),
          })}
        />
      ))}
      {total === 0 ? null : (
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
      )}
    </div>
  );
}

/** Each training with its proof: for the owner the papers themselves, for others the public check of a certificate. */
export async function PassportEntries({ entries, isOwn }: { entries: PassportEntry[]; isOwn: boolean }) {
  const locale = await getLocale();
  const t = await getTranslations("passport.record");
  const proofOf = ({ kind, id, code, reference }: PassportEntry) => {
    if (kind === "certificate" && isOwn)
      return (
        <a href={`/api/certificates/${id}?language=${locale}`}>{t("certificate", { number: reference })}</a>
      );
    if (kind === "certificate" && code)
      return (
        <a href={localised(locale, routes.certificate(code))}>{t("certificate", { number: reference })}</a>
      );
    if (kind === "external" && isOwn)
      return <a href={localised(locale, routes.externalTraining(id))}>{t("external", { reference })}</a>;
    return kind === "external" ? t("external", { reference }) : t("logged", { reference });
  };
  return (
    <DataTable
      caption={t("title")}
      hideCaption
      rows={entries}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "title",
          label: t("training"),
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
        { key: "proof", label: t("proof"), cell: proofOf },
      ]}
    />
  );
}
