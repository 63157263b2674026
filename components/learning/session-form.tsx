import { namedOptions } from "@/components/form/named-options";
import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup, RadioGroup, Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { FoldedFields } from "@/components/form/folded-fields";
import { SeenVersion } from "@/components/form/seen-version";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { DayRows, type DayWords } from "@/components/learning/day-rows";
import type { SessionValues } from "@/components/learning/session-values";
import { TextLink } from "@/components/ui/link";
import { createSessionAction, editSessionAction } from "@/lib/learning/session/actions";
import type { SessionFormOptions } from "@/lib/learning/session/queries/form";
import { POLICY_NUMBERS } from "@/lib/learning/allocation/schema";
import { FillMode } from "@/lib/platform/db/generated/enums";
import { formatDateRange } from "@/lib/platform/dates/format";

export type SessionTarget =
  | { courseId: string; activityId: string | null; copyOf: string | null }
  | { sessionId: string; version: number };

interface SessionFormProps {
  target: SessionTarget;
  options: SessionFormOptions;
  values: SessionValues;
  backHref: string;
}

const DAY_WORDS = [
  "date",
  "morningFrom",
  "morningTo",
  "afternoonFrom",
  "afternoonTo",
  "room",
  "moreDays",
] as const;

/** Everything a session needs before it can be announced; the same form for a new one, a copy and an edit. */
export async function SessionForm({ target, options, values, backHref }: SessionFormProps) {
  const { title, mode, trainers, fields, provinces, hosts } = options;
  const locale = await getLocale();
  const t = await getTranslations("session");
  const tAllocation = await getTranslations("allocation");
  const tCommon = await getTranslations("common.action");
  const dayWords = Object.fromEntries([
    ...DAY_WORDS.map((word) => [word, t(`form.${word}`)]),
    ["day", String(t.raw("form.day"))],
  ]) as DayWords;
  const heading = (text: string) => <h2 className="mt-4 text-xl">{text}</h2>;
  return (
    <Form
      action={"sessionId" in target ? editSessionAction : createSessionAction}
      noun="session"
      conflict="session_changed_meanwhile"
    >
      {"sessionId" in target ? (
        <>
          <input type="hidden" name="sessionId" value={target.sessionId} />
          <SeenVersion value={target.version} />
        </>
      ) : (
        <>
          <input type="hidden" name="courseId" value={target.courseId} />
          {target.activityId === null ? null : (
            <input type="hidden" name="activityId" value={target.activityId} />
          )}
          {target.copyOf === null ? null : <input type="hidden" name="copyOf" value={target.copyOf} />}
        </>
      )}
      <p>
        {t("form.course")}: <strong>{title}</strong>
      </p>

      {heading(t("form.days"))}
      <p className="max-w-measure text-ink-soft">{t("form.daysHint")}</p>
      <DayRows days={values.days} words={dayWords} />

      {heading(t("form.place"))}
      {mode === "DISTANCE" ? null : (
        <>
          {mode === "ON_THE_JOB" ? (
            <Select
              name="agreementId"
              label={t("form.host")}
              hint={t(hosts.length === 0 ? "form.noHosts" : "form.hostHint")}
              optional
              options={hosts.map(({ id, partner, startsOn, endsOn }) => ({
                value: id,
                label: `${partner.name} (${formatDateRange(startsOn, endsOn, { locale, zone: "UTC" })})`,
              }))}
              defaultValue={values.agreementId}
            />
          ) : null}
          <TextInput
            name="venue"
            label={t("form.venue")}
            optional={mode === "ON_THE_JOB"}
            defaultValue={values.venue}
          />
          <TextInput name="address" label={t("form.address")} optional defaultValue={values.address} />
          <Select
            name="provinceId"
            label={t("form.province")}
            optional
            options={namedOptions(provinces, locale)}
            defaultValue={values.provinceId}
          />
        </>
      )}
      {mode === "DISTANCE" || mode === "BLENDED" ? (
        <TextInput
          name="onlineLink"
          label={t("form.onlineLink")}
          hint={t("form.onlineLinkHint")}
          type="url"
          defaultValue={values.onlineLink}
        />
      ) : null}

      {heading(t("form.trainers"))}
      {trainers.length === 0 ? (
        <p>{t("form.noTrainers")}</p>
      ) : (
        <CheckboxGroup
          name="trainerIds"
          label={t("form.trainers")}
          options={trainers.map((one) => ({ value: one.id, label: `${one.givenName} ${one.familyName}` }))}
          defaultValue={values.trainerIds}
        />
      )}

      {heading(t("form.seats"))}
      <TextInput
        name="capacity"
        label={t("form.capacity")}
        inputMode="numeric"
        width="short"
        defaultValue={values.capacity}
      />
      <TextInput
        name="minimum"
        label={t("form.minimum")}
        hint={t("form.minimumHint")}
        inputMode="numeric"
        width="short"
        defaultValue={values.minimum}
      />
      <RadioGroup
        name="fillMode"
        label={t("form.fillMode")}
        options={Object.values(FillMode).map((value) => ({
          value,
          label: t(`fill.${value}`),
          hint: t(`fillHint.${value}`),
        }))}
        defaultValue={values.fillMode}
      />

      <FoldedFields
        summary={tAllocation("form.summary")}
        names={POLICY_NUMBERS}
        open={values.fillMode === "ALLOCATION"}
      >
        <p className="max-w-measure text-ink-soft">{tAllocation("form.lead")}</p>
        {POLICY_NUMBERS.map((name) => (
          <TextInput
            key={name}
            name={name}
            label={tAllocation(`number.${name}`)}
            hint={tAllocation(`numberHint.${name}`)}
            inputMode="numeric"
            width="short"
            optional
            defaultValue={(values.policy ?? options.policy)[name]}
          />
        ))}
      </FoldedFields>

      {heading(t("form.window"))}
      <DateFields name="opensOn" label={t("form.opensOn")} defaultValue={values.opensOn} />
      <DateFields name="lastDay" label={t("form.lastDay")} defaultValue={values.lastDay} />
      <TextInput
        name="cutOffHours"
        label={t("form.cutOffHours")}
        hint={t("form.cutOffHint")}
        inputMode="numeric"
        width="short"
        defaultValue={values.cutOffHours}
      />

      {heading(t("form.who"))}
      <FoldedFields summary={t("form.fields")} names={["fieldIds"]} open={values.fieldIds.length > 0}>
        <CheckboxGroup
          name="fieldIds"
          label={t("form.fields")}
          hint={t("form.fieldsHint")}
          options={namedOptions(fields, locale)}
          defaultValue={values.fieldIds}
        />
      </FoldedFields>
      <FoldedFields
        summary={t("form.provinces")}
        names={["provinceIds"]}
        open={values.provinceIds.length > 0}
      >
        <CheckboxGroup
          name="provinceIds"
          label={t("form.provinces")}
          hint={t("form.provincesHint")}
          options={namedOptions(provinces, locale)}
          inline
          defaultValue={values.provinceIds}
        />
      </FoldedFields>

      <FormButtons>
        <SubmitButton>{t("form.save")}</SubmitButton>
        <TextLink href={backHref}>{tCommon("cancel")}</TextLink>
      </FormButtons>
    </Form>
  );
}
