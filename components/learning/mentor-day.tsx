import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { StatusTag } from "@/components/ui/status-tag";
import { answerJobDayAction } from "@/lib/learning/job-day/actions";
import type { MentorPage } from "@/lib/learning/job-day/queries/mentor";
import { formatLongDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { JOB_DAY_TONES } from "./job-day-tones";

/** One teacher's day as the host's mentor reads it, with the two answers while it waits for one. */
export async function MentorDay({
  day,
  token,
  locale,
}: {
  day: MentorPage["waiting"][number];
  /** Null where nothing is to be answered any more. */
  token: string | null;
  locale: Locale;
}) {
  const t = await getTranslations("jobDay");
  const about = `${day.name}, ${formatLongDate(day.date, { locale, zone: "UTC" })}`;
  const known = (answer: "confirm" | "deny") => (
    <>
      <input type="hidden" name="token" value={token ?? ""} />
      <input type="hidden" name="dayId" value={day.id} />
      <input type="hidden" name="seenAt" value={day.writtenAt.getTime()} />
      <input type="hidden" name="answer" value={answer} />
    </>
  );
  return (
    <li className="panel panel-surface grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-base">{about}</h3>
        <StatusTag tone={JOB_DAY_TONES[day.status]}>{t(`state.${day.status}`)}</StatusTag>
      </div>
      <div className="grid max-w-measure gap-1">
        <p>{t("mentorPage.hours", { hours: day.hours })}</p>
        <p className="prose-lines">{day.task}</p>
        {day.equipment ? <p>{t("mentorPage.equipment", { equipment: day.equipment })}</p> : null}
        {day.answer ? <p>{t("own.said", { line: day.answer })}</p> : null}
      </div>
      {token === null ? null : (
        <div className="flex flex-wrap items-start gap-3">
          <Form action={answerJobDayAction} noun="jobDay" id={`confirm-${day.id}`} fieldless>
            {known("confirm")}
            <SubmitButton>{t("mentorPage.confirm")}</SubmitButton>
          </Form>
          <Form
            action={answerJobDayAction}
            noun="jobDay"
            id={`deny-${day.id}`}
            fold={{ summary: t("mentorPage.deny"), about }}
          >
            {known("deny")}
            <TextInput name="line" label={t("mentorPage.line")} maxLength={300} />
            <FormButtons>
              <SubmitButton>{t("mentorPage.sendDenial")}</SubmitButton>
            </FormButtons>
          </Form>
        </div>
      )}
    </li>
  );
}
