import { getTranslations } from "next-intl/server";
import { CheckboxGroup, RadioGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { tagClass } from "@/components/ui/status-tag";
import { answerAttemptAction, startAttemptAction } from "@/lib/learning/lesson-progress/actions";
import type { OwnStepPage } from "@/lib/learning/lesson-progress/queries/own";
import { formatInstant, type Reader } from "@/lib/platform/dates/format";
import { formatPercent } from "@/lib/platform/dates/numbers";

type Quiz = NonNullable<OwnStepPage["quiz"]>;
type Props = { own: OwnStepPage; quiz: Quiz; reader: Reader };

/** A quiz: its terms, the open attempt or the way to the next one, and how the last one went. */
export async function LessonQuiz({ own, quiz, reader }: Props) {
  const t = await getTranslations("lessonProgress.quiz");
  const { step, refusal } = own;
  const isGoing = quiz.open !== null && refusal === null && !step.isDone;
  const mayStart = refusal === null && !step.isDone && quiz.open === null && quiz.left > 0;
  return (
    <>
      <p className="max-w-measure">
        {t("lead", {
          shown: step.shown ?? 0,
          mark: formatPercent((step.passMark ?? 0) / 100, reader.locale),
          most: step.attemptsMost ?? 0,
        })}{" "}
        {step.isDone || (quiz.left === 0 && quiz.open) ? null : t("left", { left: quiz.left })}
      </p>
      {isGoing && quiz.open ? <OpenAttempt own={own} open={quiz.open} reader={reader} /> : null}
      {quiz.last ? (
        isGoing ? (
          <Details summary={t("resultOf", { number: quiz.last.number })}>
            <LastResult quiz={quiz} last={quiz.last} reader={reader} />
          </Details>
        ) : (
          <Section id="results" title={t("results")}>
            <LastResult quiz={quiz} last={quiz.last} reader={reader} />
          </Section>
        )
      ) : null}
      {mayStart ? (
        <Form action={startAttemptAction} noun="lessonProgress" id="start" fieldless>
          <input type="hidden" name="enrolmentId" value={own.id} />
          <input type="hidden" name="stepId" value={step.id} />
          <FormButtons>
            <SubmitButton>{t(quiz.last ? "again" : "start")}</SubmitButton>
          </FormButtons>
        </Form>
      ) : null}
    </>
  );
}

async function OpenAttempt({
  own,
  open,
  reader,
}: {
  own: OwnStepPage;
  open: NonNullable<Quiz["open"]>;
  reader: Reader;
}) {
  const t = await getTranslations("lessonProgress.quiz");
  return (
    <Section
      id="attempt"
      title={t("attempt", { number: open.number })}
      lead={`${t("keeps")} ${t("savedAt", { when: formatInstant(open.savedAt, reader) })}`}
    >
      <Form action={answerAttemptAction} noun="lessonProgress" id="quiz" conflict="attempt_saved_elsewhere">
        <input type="hidden" name="enrolmentId" value={own.id} />
        <input type="hidden" name="stepId" value={own.step.id} />
        <input type="hidden" name="seenAt" value={String(open.savedAt.getTime())} />
        {open.questions.map(({ id, text, isSeveral, options, chosen }, index) => {
          const label = t("question", { number: index + 1, text });
          const choices = options.map((option) => ({ value: option.value, label: option.text }));
          return isSeveral ? (
            <CheckboxGroup
              key={id}
              name={`q.${id}`}
              label={label}
              hint={t("several")}
              options={choices}
              defaultValue={chosen}
            />
          ) : (
            <RadioGroup
              key={id}
              name={`q.${id}`}
              label={label}
              options={choices}
              defaultValue={chosen[0] ?? null}
            />
          );
        })}
        <FormButtons>
          <SubmitButton name="deed" value="handIn">
            {t("handIn")}
          </SubmitButton>
          <SubmitButton name="deed" value="save" tone="secondary">
            {t("save")}
          </SubmitButton>
        </FormButtons>
      </Form>
    </Section>
  );
}

async function LastResult({
  quiz,
  last,
  reader,
}: {
  quiz: Quiz;
  last: NonNullable<Quiz["last"]>;
  reader: Reader;
}) {
  const t = await getTranslations("lessonProgress.quiz");
  const isPassed = quiz.attempts.some((attempt) => attempt.isPassed);
  const percentOf = (percent: number | null) => formatPercent((percent ?? 0) / 100, reader.locale);
  const earlier = quiz.attempts.filter(
    ({ handedInAt, number }) => handedInAt !== null && number !== last.number,
  );
  return (
    <>
      <Notice tone={isPassed ? "green" : "amber"}>
        {t("result", { number: last.number, percent: percentOf(last.percent) })}{" "}
        {t(isPassed ? "passed" : "notPassed")}{" "}
        {!isPassed && quiz.left === 0 && quiz.open === null ? t("over") : null}
      </Notice>
      <ol className="grid gap-4">
        {last.rows.map(({ id, text, isRight, chosen, right }, index) => (
          <li key={id} className="grid max-w-measure gap-1">
            <p className="font-[600]">{t("question", { number: index + 1, text })}</p>
            <p>
              <span className={tagClass(isRight ? "green" : "red")}>{t(isRight ? "right" : "wrong")}</span>
            </p>
            <p>{t("chosen", { options: chosen.length > 0 ? chosen.join(" · ") : t("nothing") })}</p>
            {!isRight && right.length > 0 ? <p>{t("solution", { options: right.join(" · ") })}</p> : null}
          </li>
        ))}
      </ol>
      {earlier.length > 0 ? (
        <>
          <h3 className="text-base">{t("earlier")}</h3>
          <ul>
            {earlier.map(({ number, percent }) => (
              <li key={number}>{t("earlierRow", { number, percent: percentOf(percent) })}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
