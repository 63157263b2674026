import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { checkInAction } from "@/lib/learning/check-in/actions";
import type { OwnSlot } from "@/lib/learning/check-in/queries";
import { checkInClosesAt, checkInRefusal } from "@/lib/learning/check-in/rules";
import { marksOpenAt } from "@/lib/learning/attendance/rules";
import { formatTime } from "@/lib/platform/dates/format";

interface CheckInPartProps {
  slot: OwnSlot;
  minutes: number;
  now: Date;
  /** Where the right code was opened: the button alone is left. */
  ticket?: string;
  /** A code was opened that is none, or no longer. */
  isStale?: boolean;
}

/** One's own half-day: in already, to check in to now, or when that opens or closed. */
export async function CheckInPart({ slot, minutes, now, ticket, isStale }: CheckInPartProps) {
  const t = await getTranslations("checkIn");
  const reader = { locale: await getLocale(), zone: slot.session.timeZone };
  if (slot.checkedInAt)
    return <Notice tone="green">{t("own.in", { time: formatTime(slot.checkedInAt, reader) })}</Notice>;
  const refusal = checkInRefusal(slot.session, slot, { now, minutes });
  if (refusal) {
    const time = refusal === "check_in_too_early" ? marksOpenAt(slot) : checkInClosesAt(slot, minutes);
    return <Notice>{t(`refusal.${refusal}`, { time: formatTime(time, reader) })}</Notice>;
  }
  return (
    <>
      {isStale ? <Notice tone="amber">{t("refusal.check_in_wrong_code")}</Notice> : null}
      <Form action={checkInAction} noun="checkIn" doneText={t("own.done")} id="check-in">
        <input type="hidden" name="slotId" value={slot.id} />
        {ticket ? (
          <input type="hidden" name="ticket" value={ticket} />
        ) : (
          <TextInput
            name="shortCode"
            label={t("own.code")}
            hint={t("own.codeHint")}
            inputMode="numeric"
            maxLength={9}
            width="short"
          />
        )}
        <FormButtons>
          <SubmitButton>{t("own.submit")}</SubmitButton>
        </FormButtons>
      </Form>
    </>
  );
}

/** In "my learning": the half-day of these hours, where there is one. */
export async function CheckInSection({
  slots,
  minutes,
  now,
}: {
  slots: OwnSlot[];
  minutes: number;
  now: Date;
}) {
  const slot = slots.find(({ endsAt }) => endsAt > now);
  if (!slot) return null;
  const t = await getTranslations("checkIn.own");
  return (
    <Section id="check-in" title={t("title")} lead={slot.session.courseVersion.title}>
      <CheckInPart slot={slot} minutes={minutes} now={now} />
    </Section>
  );
}
