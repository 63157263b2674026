import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { tagClass } from "@/components/ui/status-tag";
import { answerHandInAction, grantAttemptAction } from "@/lib/learning/lesson-progress/actions";
import type { SessionLessons } from "@/lib/learning/lesson-progress/queries/session";
import { ANSWER_MOST } from "@/lib/learning/lesson-progress/rules";
import { formatInstant, type Reader } from "@/lib/platform/dates/format";
import { formatBytes, formatNumber, formatPercent } from "@/lib/platform/dates/numbers";
import { STEP_TONES } from "./lesson-tones";

type Props = { session: SessionLessons; reader: Reader };
type Row = SessionLessons["waiting"][number];

/** What was handed in and waits: the file, a button to accept it, and a note to give it back with. */
export async function WaitingHandIns({ session, reader }: Props) {
  const t = await getTranslations("lessonProgress.session");
  if (session.waiting.length === 0) return <p>{t("waitingNone")}</p>;
  return (
    <ul className="grid gap-4">
      {session.waiting.map((row) => (
        <li key={row.id} className="panel panel-surface grid gap-3">
          <HandInHead row={row} reader={reader} />
          {session.mayAnswer ? (
            <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
              <Form action={answerHandInAction} noun="lessonProgress" id={`accept-${row.id}`} fieldless>
                <input type="hidden" name="handInId" value={row.id} />
                <input type="hidden" name="answer" value="accept" />
                <SubmitButton>
                  {t("accept")}
                  <span className="sr-only">
                    : {row.name}, {row.step}
                  </span>
                </SubmitButton>
              </Form>
              <Form
                action={answerHandInAction}
                noun="lessonProgress"
                id={`return-${row.id}`}
                className="min-w-64 flex-1"
                fold={{ summary: t("giveBack"), about: `${row.name}, ${row.step}` }}
              >
                <input type="hidden" name="handInId" value={row.id} />
                <input type="hidden" name="answer" value="return" />
                <TextArea name="line" label={t("line")} hint={t("lineHint")} maxLength={ANSWER_MOST} />
                <FormButtons>
                  <SubmitButton tone="secondary">{t("sendBack")}</SubmitButton>
                </FormButtons>
              </Form>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

async function HandInHead({ row, reader }: { row: Row; reader: Reader }) {
  const t = await getTranslations("lessonProgress");
  return (
    <div className="grid gap-1">
      <h3 className="text-base">
        {row.name} · {row.step}
      </h3>
      <p>
        {row.file ? (
          <>
            <a className="link" href={`/api/hand-ins/${row.id}`}>
              {t("session.download", { name: row.file.name })}
            </a>{" "}
            ({formatBytes(row.file.size, reader.locale)})
          </>
        ) : (
          t("handIn.gone")
        )}
      </p>
      <p className="text-sm text-ink-soft">
        {t("session.handedIn", { when: formatInstant(row.handedInAt, reader) })}
      </p>
    </div>
  );
}

/** What has its answer, folded away. */
export async function AnsweredHandIns({ session, reader }: Props) {
  const t = await getTranslations("lessonProgress");
  if (session.answered.length === 0) return null;
  return (
    <Details summary={`${t("session.answered")} (${session.answered.length})`}>
      <ul className="grid gap-5">
        {session.answered.map((row) => (
          <li key={row.id} className="grid max-w-measure gap-1">
            <HandInHead row={row} reader={reader} />
            <p>
              <span className={tagClass(row.status === "ACCEPTED" ? "green" : "red")}>
                {t(`handIn.status.${row.status}`)}
              </span>{" "}
              {row.answeredBy && row.answeredAt
                ? t("session.answeredBy", {
                    name: `${row.answeredBy.givenName} ${row.answeredBy.familyName}`,
                    when: formatInstant(row.answeredAt, reader),
                  })
                : null}
            </p>
            {row.answer ? <p className="prose-lines">“{row.answer}”</p> : null}
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** Who has no attempt left at a quiz, each with the way to one more. */
export async function FailedQuizzes({ session, reader }: Props) {
  const t = await getTranslations("lessonProgress.session");
  return (
    <ul className="grid gap-4">
      {session.failed.map(({ enrolmentId, id, name, title, attempts, best }) => (
        <li
          key={`${enrolmentId} ${id}`}
          className="panel panel-surface flex flex-wrap items-center justify-between gap-x-6 gap-y-3"
        >
          <div className="grid gap-1">
            <h3 className="text-base">
              {name} · {title}
            </h3>
            <p className="text-sm text-ink-soft">
              {t("attempts", { count: attempts, percent: formatPercent((best ?? 0) / 100, reader.locale) })}
            </p>
          </div>
          {session.mayAnswer ? (
            <Form
              action={grantAttemptAction}
              noun="lessonProgress"
              id={`grant-${enrolmentId}-${id}`}
              fieldless
            >
              <input type="hidden" name="enrolmentId" value={enrolmentId} />
              <input type="hidden" name="stepId" value={id} />
              <SubmitButton tone="secondary">
                {t("grant")}
                <span className="sr-only">
                  : {name}, {title}
                </span>
              </SubmitButton>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** A row a teacher, whoever is furthest behind first: minutes, what comes next, and each step's state. */
export async function LessonTable({ session, reader }: Props) {
  const t = await getTranslations("lessonProgress");
  const { locale } = reader;
  return (
    <DataTable
      caption={t("session.caption")}
      hideCaption
      rows={session.people}
      rowKey={({ id }) => id}
      columns={[
        { key: "person", label: t("session.person"), head: true, cell: ({ name }) => name },
        {
          key: "done",
          label: t("session.done"),
          num: true,
          cell: ({ minutes }) =>
            `${formatNumber(minutes.done, locale)} / ${formatNumber(minutes.total, locale)}`,
        },
        {
          key: "next",
          label: t("session.next"),
          cell: ({ cells, next }) =>
            cells.every(({ state }) => state === "open") ? (
              <span className={tagClass("amber")}>{t("session.lags")}</span>
            ) : (
              (next?.title ?? "–")
            ),
        },
        {
          key: "steps",
          label: t("session.steps"),
          wide: true,
          cell: ({ cells }) => (
            <ol className="grid gap-1">
              {(cells.every(({ state }) => state === "open") ? [] : cells).map(
                ({ id, title, state, attempts, best }) => (
                  <li key={id}>
                    <span className={tagClass(STEP_TONES[state])}>{t(`state.${state}`)}</span> {title}
                    {best === null ? null : (
                      <span className="block text-sm text-ink-soft">
                        {t("session.attempts", {
                          count: attempts,
                          percent: formatPercent(best / 100, locale),
                        })}
                      </span>
                    )}
                  </li>
                ),
              )}
            </ol>
          ),
        },
      ]}
    />
  );
}
