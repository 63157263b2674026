import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { StatusTag } from "@/components/ui/status-tag";
import { writeJobDayAction } from "@/lib/learning/job-day/actions";
import type { OwnJobDays } from "@/lib/learning/job-day/queries/own";
import { TEXT_MOST } from "@/lib/learning/job-day/rules";
import { formatLongDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { JOB_DAY_TONES } from "./job-day-tones";

/** One day at the host: what was written, what the mentor says, and the form while it can be written. */
export async function OwnJobDay({
  own,
  day: { day, entry, state },
  locale,
}: {
  own: OwnJobDays;
  day: OwnJobDays["days"][number];
  locale: Locale;
}) {
  const t = await getTranslations("jobDay");
  const title = formatLongDate(day, { locale, zone: "UTC" });
  const mayWrite =
    own.refusal === null && own.briefing !== null && state !== "ahead" && state !== "CONFIRMED";
  return (
    <li className="panel panel-surface grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-base">{title}</h3>
        <StatusTag tone={JOB_DAY_TONES[state]}>{t(`state.${state}`)}</StatusTag>
      </div>
      {entry ? (
        <div className="grid max-w-measure gap-1">
          <p>{t("own.written", { hours: entry.hours })}</p>
          <p className="prose-lines">{entry.task}</p>
          {entry.equipment ? (
            <p className="text-ink-soft">{t("mentorPage.equipment", { equipment: entry.equipment })}</p>
          ) : null}
          {entry.answer ? <p>{t("own.said", { line: entry.answer })}</p> : null}
        </div>
      ) : null}
      {mayWrite ? (
        <Form
          action={writeJobDayAction}
          noun="jobDay"
          id={`day-${day}`}
          fold={{
            summary: t(entry ? "own.rewrite" : "own.write"),
            about: title,
            isNext: entry === null,
          }}
        >
          <input type="hidden" name="enrolmentId" value={own.id} />
          <input type="hidden" name="date" value={day} />
          <TextInput
            name="hours"
            label={t("own.hours")}
            hint={t("own.hoursHint")}
            inputMode="numeric"
            width="short"
            defaultValue={entry?.hours}
          />
          <TextArea
            name="task"
            label={t("own.task")}
            hint={t("own.taskHint")}
            maxLength={TEXT_MOST}
            defaultValue={entry?.task}
          />
          <TextInput
            name="equipment"
            label={t("own.equipment")}
            optional
            maxLength={300}
            defaultValue={entry?.equipment}
          />
          <FormButtons>
            <SubmitButton>{t("own.save")}</SubmitButton>
          </FormButtons>
        </Form>
      ) : null}
    </li>
  );
}
