import { getTranslations } from "next-intl/server";
import { ProgressBar } from "@/components/ui/progress-bar";
import { tagClass } from "@/components/ui/status-tag";
import type { OwnLessons } from "@/lib/learning/lesson-progress/queries/own";
import { formatNumber, formatPercent } from "@/lib/platform/dates/numbers";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";
import { STEP_TONES } from "./lesson-tones";

type Props = { own: OwnLessons; locale: Locale };

/** The steps in their order, each with how it stands and what it counts. */
export async function OwnLessonList({ own, locale }: Props) {
  const t = await getTranslations("lessonProgress");
  const tLesson = await getTranslations("lesson");
  const lang = own.course.language === locale ? undefined : own.course.language;
  return (
    <ol className="grid gap-3">
      {own.steps.map((step) => (
        <li
          key={step.id}
          className="panel panel-surface flex flex-wrap items-center justify-between gap-x-5 gap-y-2"
        >
          <div className="min-w-0">
            <p className="text-sm text-ink-soft">
              {step.position} · {tLesson(`kind.${step.kind}`)} · {t("own.minutes", { minutes: step.minutes })}
            </p>
            <h3 className="text-base" lang={lang}>
              <a className="link" href={localised(locale, routes.ownLesson(own.id, step.id))}>
                {step.title}
              </a>
            </h3>
          </div>
          <span className={tagClass(STEP_TONES[step.state])}>{t(`state.${step.state}`)}</span>
        </li>
      ))}
    </ol>
  );
}

/** What the certificate would rest on now: steps and half-days together. */
export async function CountedSoFar({ own, locale }: Props) {
  const t = await getTranslations("lessonProgress.own");
  const { counted, minutes, course } = own;
  const percentOf = (percent: number) => formatPercent(percent / 100, locale);
  return (
    <section aria-labelledby="counted" className="grid content-start gap-4">
      <h2 id="counted" className="text-lg">
        {t("counted")}
      </h2>
      <ProgressBar
        value={minutes.done}
        max={minutes.total}
        label={t("minutesDone", {
          done: formatNumber(minutes.done, locale),
          total: formatNumber(minutes.total, locale),
        })}
      />
      <ProgressBar
        value={counted.attendedMinutes}
        max={counted.totalMinutes}
        label={t("percent", { percent: percentOf(counted.percent), minimum: percentOf(counted.minimum) })}
      />
      <ProgressBar
        value={counted.hours}
        max={course.hours}
        label={t("hours", { hours: counted.hours, most: course.hours })}
      />
      <p className="text-sm text-ink-soft">{t("rule")}</p>
    </section>
  );
}
