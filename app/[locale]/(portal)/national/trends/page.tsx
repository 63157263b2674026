import { namedOptions } from "@/components/form/named-options";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ColumnChart } from "@/components/chart/column-chart";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { countActive, type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listActivity } from "@/lib/evidence/activity/queries";
import { findingOf, sinceFirst, type Month } from "@/lib/evidence/activity/rules";
import { activityQuery } from "@/lib/evidence/activity/schema";
import { listCentreOptions } from "@/lib/network/centre/queries";
import { listCoveredFieldOptions } from "@/lib/network/field/queries";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { listProvinceOptions } from "@/lib/network/province/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatInstant, formatMonth, formatShortMonth } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { readQuery } from "@/lib/platform/fields/form-data";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("activity"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const given = await searchParams;
  const query = readQuery(activityQuery, given);
  const today = await getToday(actor, now);
  const activity = await listActivity(actor, query, today);
  if (!activity) notFound();
  const t = await getTranslations("activity");
  const [network, fields, provinces, centres] = await Promise.all([
    getNetwork(actor),
    listCoveredFieldOptions(actor, today),
    listProvinceOptions(actor),
    listCentreOptions(actor, today),
  ]);
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <FilterForm
        to={localised(locale, "/national/trends")}
        active={countActive(given, ["field", "province", "centre"])}
      >
        <Select
          name="field"
          label={t("field")}
          placeholder={t("any")}
          options={namedOptions(fields, locale)}
          defaultValue={query.field}
        />
        <Select
          name="province"
          label={t("province")}
          placeholder={t("any")}
          options={namedOptions(provinces, locale)}
          defaultValue={query.province}
        />
        <Select
          name="centre"
          label={t("centre")}
          placeholder={t("any")}
          options={namedOptions(centres, locale)}
          defaultValue={query.centre}
        />
      </FilterForm>
      <div className="my-10 grid gap-12">
        <MonthChart months={activity.months} measure="trainings" locale={locale} />
        <MonthChart months={activity.months} measure="hours" locale={locale} />
        <MonthChart months={activity.months} measure="people" locale={locale} />
      </div>
      <p className="text-sm text-ink-soft">
        {t("note")}{" "}
        {activity.asOf
          ? t("asOf", { when: formatInstant(activity.asOf, { locale, zone: network?.zone ?? "UTC" }) })
          : null}
      </p>
    </>
  );
}

interface MonthChartProps {
  months: Month[];
  measure: "trainings" | "hours" | "people";
  locale: Locale;
}

async function MonthChart({ months, measure, locale }: MonthChartProps) {
  const t = await getTranslations("activity");
  const { total, before, busiest } = findingOf(months, measure);
  const monthName = (month: string) => formatMonth(month, { locale, zone: "UTC" });
  const title =
    measure === "people"
      ? busiest
        ? t("peopleFinding", { month: monthName(busiest.month), count: busiest.people })
        : t("peopleNone")
      : before === 0
        ? t(`${measure}Alone`, { total: formatNumber(total, locale) })
        : t(`${measure}Finding`, {
            total: formatNumber(total, locale),
            before: formatNumber(before, locale),
          });
  return (
    <ColumnChart
      title={title}
      labels={{ category: t("month"), value: t(measure), unknown: t("unknown") }}
      points={sinceFirst(months).map((month) => ({
        label: monthName(month.month),
        short: formatShortMonth(month.month, { locale, zone: "UTC" }),
        value: month[measure],
      }))}
    />
  );
}
