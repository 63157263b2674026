import { getLocale, getTranslations } from "next-intl/server";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TimeField } from "@/components/form/text-fields";
import { StatusTag } from "@/components/ui/status-tag";
import { planMailingAction, stopMailingAction } from "@/lib/learning/mailing/actions";
import type { MailingRow } from "@/lib/learning/mailing/queries";
import type { MailingState } from "@/lib/learning/mailing/rules";
import { dayIn } from "@/lib/platform/dates/calendar";
import { formatInstant, formatTime } from "@/lib/platform/dates/format";

const TONES = {
  planned: "amber",
  cancelled: "neutral",
  sent: "green",
  missed: "red",
} as const satisfies Record<MailingState, string>;

interface MailingPartProps {
  sessionId: string;
  zone: string;
  row: MailingRow;
  mayPlan: boolean;
}

/** One letter of a session: when it goes or went out, to how many, and what can be done about it. */
export async function MailingPart({ sessionId, zone, row, mayPlan }: MailingPartProps) {
  const locale = await getLocale();
  const t = await getTranslations("mailing");
  const { kind, state, sendAt, sentAt } = row;
  const reader = { locale, zone };
  const known = (
    <>
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="version" value={row.version} />
    </>
  );
  const audience = [
    sentAt === null
      ? t("page.goesTo", { count: row.people })
      : t("page.wentTo", { count: row.people, when: formatInstant(sentAt, reader) }),
    row.withoutAddress > 0 ? t("page.withoutAddress", { count: row.withoutAddress }) : null,
    row.unwanted > 0 ? t("page.unwanted", { count: row.unwanted }) : null,
  ].filter((line) => line !== null);
  return (
    <li className="grid gap-2 border-t border-line pt-4">
      <h2 className="text-lg">{t(`kind.${kind}`)}</h2>
      <p>
        <StatusTag tone={TONES[state]}>{t(`state.${state}`)}</StatusTag>
      </p>
      <p className="max-w-measure text-ink-soft">{t(`about.${kind}`)}</p>
      {state === "planned" ? (
        <p>
          {t("page.at", { when: formatInstant(sendAt, reader) })}
          {row.isMoved ? ` (${t("page.moved")})` : ""}
        </p>
      ) : null}
      {state === "planned" || state === "sent" ? <p>{audience.join(", ")}</p> : null}
      {state === "planned" && row.people === 0 ? (
        <p className="text-sm text-ink-soft">{t("page.countedAgain")}</p>
      ) : null}
      {state === "planned" && row.isHeld ? <p>{t("page.held")}</p> : null}
      {state === "missed" ? <p>{t("page.missed")}</p> : null}
      {row.note ? (
        <blockquote className="prose-lines max-w-measure border-l-4 border-line pl-4">
          <span className="block text-sm text-ink-soft">{t("page.note")}</span>
          {row.note}
        </blockquote>
      ) : null}
      {mayPlan && state === "planned" ? (
        <Form
          action={planMailingAction}
          noun="mailing"
          id={`plan-${kind}`}
          doneText={t("page.saved")}
          fold={{ summary: t("page.change") }}
        >
          {known}
          <DateFields name="day" label={t("page.day")} defaultValue={dayIn(sendAt, zone)} />
          <TimeField
            name="time"
            label={t("page.time")}
            hint={t("page.timeHint")}
            defaultValue={formatTime(sendAt, reader)}
          />
          <TextArea
            name="note"
            label={t("page.note")}
            hint={t("page.noteHint")}
            optional
            rows={4}
            maxLength={1500}
            defaultValue={row.note ?? undefined}
          />
          <FormButtons>
            <SubmitButton>{t("page.save")}</SubmitButton>
          </FormButtons>
        </Form>
      ) : null}
      {mayPlan && (state === "planned" || state === "cancelled") ? (
        <Form
          action={stopMailingAction}
          noun="mailing"
          id={`stop-${kind}`}
          doneText={t("page.stopped")}
          fieldless
        >
          {known}
          <input type="hidden" name="isCancelled" value={String(state === "planned")} />
          <SubmitButton tone="secondary">{t(state === "planned" ? "page.stop" : "page.resume")}</SubmitButton>
        </Form>
      ) : null}
    </li>
  );
}
