import { getTranslations } from "next-intl/server";
import { LineChart } from "@/components/chart/line-chart";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import {
  defineIndicatorAction,
  editIndicatorAction,
  recordValueAction,
} from "@/lib/cooperation/indicator/actions";
import type { IndicatorRow } from "@/lib/cooperation/indicator/queries";
import { formatDate, formatShortDate } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import type { Locale } from "@/lib/platform/i18n/locales";

interface IndicatorPartProps {
  partnershipId: string;
  indicators: IndicatorRow[];
  locale: Locale;
  mayWork: boolean;
}

/** By what a partnership's success is measured, each drawn from its baseline to what was measured last. */
export async function IndicatorPart({ partnershipId, indicators, locale, mayWork }: IndicatorPartProps) {
  const t = await getTranslations("indicator.page");
  return (
    <Section id="indicators" title={t("title")}>
      {indicators.length === 0 ? <p>{t("none")}</p> : null}
      {indicators.map((indicator) => (
        <Indicator key={indicator.id} indicator={indicator} locale={locale} mayWork={mayWork} />
      ))}
      {mayWork ? (
        <Form
          action={defineIndicatorAction}
          noun="indicator"
          id="new-indicator"
          doneText={t("saved")}
          fold={{ summary: t("define") }}
        >
          <input type="hidden" name="partnershipId" value={partnershipId} />
          <IndicatorFields />
          <SubmitButton tone="secondary">{t("save")}</SubmitButton>
        </Form>
      ) : null}
    </Section>
  );
}

async function Indicator({
  indicator,
  locale,
  mayWork,
}: {
  indicator: IndicatorRow;
  locale: Locale;
  mayWork: boolean;
}) {
  const t = await getTranslations("indicator.page");
  const { id, title, unit, baseline, target, actual, achieved, values, dueOn } = indicator;
  const show = (value: number) => formatNumber(value, locale);
  const reader = { locale, zone: "UTC" };
  const finding =
    actual === null
      ? t("finding", { title, unit, baseline: show(baseline), target: show(target) })
      : t("findingNow", { title, unit, actual: show(actual), target: show(target) });
  return (
    <div className="mb-8">
      <p className="mb-2 flex flex-wrap gap-3">
        <StatusTag tone={achieved ? "green" : actual === null ? "neutral" : "accent"}>
          {t(achieved ? "achieved" : actual === null ? "unmeasured" : "underWay")}
        </StatusTag>
        <span className="text-ink-soft">{t("until", { date: formatDate(dueOn, reader) })}</span>
      </p>
      <LineChart
        title={finding}
        note={t("chartNote", { unit })}
        labels={{ category: t("day"), unknown: t("unknown") }}
        categories={[
          { label: t("start") },
          ...values.map(({ measuredOn }) => ({
            label: formatDate(measuredOn, reader),
            short: formatShortDate(measuredOn, reader),
          })),
        ]}
        series={[
          { name: t("value"), values: [baseline, ...values.map(({ value }) => value)] },
          { name: t("target"), values: [target, ...values.map(() => target)] },
        ]}
      />
      {mayWork ? (
        <>
          <Form
            action={recordValueAction}
            noun="indicator"
            id={`value-${id}`}
            doneText={t("saved")}
            fold={{ summary: `${t("measure")}: ${title}` }}
          >
            <input type="hidden" name="indicatorId" value={id} />
            <DateFields name="measuredOn" label={t("measuredOn")} />
            <TextInput name="value" label={t("value")} inputMode="numeric" width="short" />
            <TextInput name="note" label={t("note")} optional maxLength={300} />
            <SubmitButton tone="secondary">{t("save")}</SubmitButton>
          </Form>
          <Form
            action={editIndicatorAction}
            noun="indicator"
            id={`edit-${id}`}
            doneText={t("saved")}
            conflict="indicator_changed_meanwhile"
            fold={{ summary: `${t("edit")}: ${title}` }}
          >
            <input type="hidden" name="indicatorId" value={id} />
            <SeenVersion value={indicator.version} />
            <IndicatorFields indicator={indicator} />
            <SubmitButton tone="secondary">{t("save")}</SubmitButton>
          </Form>
        </>
      ) : null}
    </div>
  );
}

async function IndicatorFields({ indicator }: { indicator?: IndicatorRow }) {
  const t = await getTranslations("indicator.page");
  return (
    <>
      <TextInput
        name="title"
        label={t("name")}
        hint={t("nameHint")}
        maxLength={160}
        defaultValue={indicator?.title}
      />
      <TextInput
        name="unit"
        label={t("unit")}
        hint={t("unitHint")}
        width="medium"
        maxLength={40}
        defaultValue={indicator?.unit}
      />
      <TextInput
        name="baseline"
        label={t("baseline")}
        inputMode="numeric"
        width="short"
        defaultValue={indicator?.baseline}
      />
      <TextInput
        name="target"
        label={t("target")}
        hint={t("targetHint")}
        inputMode="numeric"
        width="short"
        defaultValue={indicator?.target}
      />
      <DateFields name="dueOn" label={t("due")} defaultValue={indicator?.dueOn} />
    </>
  );
}
