import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { FileField, TextArea, TextInput } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { Details } from "@/components/ui/details";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { recordMeetingAction, sendLetterAction } from "@/lib/cooperation/partnership/actions";
import type { PartnershipDetail } from "@/lib/cooperation/partnership/queries/detail";
import { formatDate } from "@/lib/platform/dates/format";
import { formatBytes } from "@/lib/platform/dates/numbers";
import { FILE_REFUSALS } from "@/lib/platform/files/kinds";
import { keptForm } from "@/lib/platform/kept-form";
import type { Locale } from "@/lib/platform/i18n/locales";

interface PartProps {
  partnership: PartnershipDetail;
  locale: Locale;
}

/** What was met about, with the minutes and their file. */
export async function PartnershipMeetings({
  partnership,
  locale,
  refused,
}: PartProps & { refused: string | null }) {
  const t = await getTranslations("partnership.meeting");
  const tFile = await getTranslations("file.refusal");
  const kept = await keptForm();
  const { id, meetings, mayWork } = partnership;
  const refusal = FILE_REFUSALS.find((code) => code === refused);
  return (
    <Section id="meetings" title={t("title")}>
      {refusal ? (
        <Notice tone="red" role="alert">
          {tFile(refusal)}
        </Notice>
      ) : null}
      {meetings.length === 0 ? <p>{t("none")}</p> : null}
      {meetings.map((meeting) => (
        <details key={meeting.id} className="more" open={kept?.form === `file-${meeting.id}`}>
          <summary>{meetingLine(meeting, locale, t("online"))}</summary>
          <div className="more-body">
            <MeetingBody partnershipId={id} meeting={meeting} locale={locale} />
            {mayWork ? (
              <UploadForm
                to="/api/partnerships/minutes"
                id={`file-${meeting.id}`}
                noun="file"
                className="mt-4"
              >
                <input type="hidden" name="meetingId" value={meeting.id} />
                <FileField name="file" label={t("file")} hint={t("fileHint")} />
                <SubmitButton tone="secondary">{t(meeting.file ? "replace" : "attach")}</SubmitButton>
              </UploadForm>
            ) : null}
          </div>
        </details>
      ))}
      {mayWork ? (
        <Form
          action={recordMeetingAction}
          noun="partnership"
          id="meeting"
          doneText={t("saved")}
          fold={{ summary: t("add") }}
        >
          <input type="hidden" name="partnershipId" value={id} />
          <DateFields name="heldOn" label={t("heldOn")} />
          <Checkbox name="isOnline" label={t("isOnline")} />
          <TextInput name="subject" label={t("subject")} maxLength={200} />
          <TextInput name="present" label={t("present")} optional maxLength={500} />
          <TextArea name="minutes" label={t("minutes")} hint={t("minutesHint")} rows={6} maxLength={8000} />
          <SubmitButton tone="secondary">{t("save")}</SubmitButton>
        </Form>
      ) : null}
    </Section>
  );
}

type Meeting = Omit<PartnershipDetail["meetings"][number], "recordedBy">;

/** A meeting in one line. */
export const meetingLine = ({ heldOn, subject, isOnline }: Meeting, locale: Locale, online: string) =>
  [formatDate(heldOn, { locale, zone: "UTC" }), subject, isOnline ? online : null]
    .filter(Boolean)
    .join(" · ");

/** Who was there, what was said, and the paper of it. */
export async function MeetingBody({
  partnershipId,
  meeting,
  locale,
}: {
  partnershipId: string;
  meeting: Meeting;
  locale: Locale;
}) {
  const t = await getTranslations("partnership.meeting");
  return (
    <>
      {meeting.present ? (
        <p className="text-sm text-ink-soft">
          {t("present")}: {meeting.present}
        </p>
      ) : null}
      <p className="max-w-measure whitespace-pre-line">{meeting.minutes}</p>
      {meeting.file ? (
        <p className="mt-2">
          <TextLink href={`/api/partnerships/${partnershipId}/files/${meeting.file.id}`}>
            {meeting.file.name}
          </TextLink>{" "}
          <span className="text-sm text-ink-soft">{formatBytes(meeting.file.size, locale)}</span>
        </p>
      ) : null}
    </>
  );
}

/** What was written to everybody of a partnership. */
export async function PartnershipLetters({ partnership, locale, zone }: PartProps & { zone: string }) {
  const t = await getTranslations("partnership.letter");
  const { id, letters, contacts, mayWork, isLive } = partnership;
  const reached = contacts.filter(({ consentedAt, email }) => consentedAt !== null && email !== null);
  return (
    <Section id="letters" title={t("title")}>
      {letters.length === 0 ? <p>{t("none")}</p> : null}
      {letters.map(({ id: letterId, subject, body, recipients, sentAt }) => (
        <Details
          key={letterId}
          summary={`${subject} · ${t("toMany", { count: recipients, date: formatDate(sentAt, { locale, zone }) })}`}
        >
          <p className="max-w-measure whitespace-pre-line">{body}</p>
        </Details>
      ))}
      {mayWork && isLive ? (
        <Form
          action={sendLetterAction}
          noun="partnership"
          id="letter"
          doneText={t("sent")}
          fold={{
            summary: t("write"),
            lead: (
              <p>
                {t("members", { contacts: reached.length })}{" "}
                {t("leftOut", { left: contacts.length - reached.length })}
              </p>
            ),
          }}
        >
          <input type="hidden" name="partnershipId" value={id} />
          <TextInput name="subject" label={t("subject")} hint={t("subjectHint")} maxLength={150} />
          <TextArea name="body" label={t("body")} rows={8} maxLength={4000} />
          <SubmitButton tone="secondary">{t("send")}</SubmitButton>
        </Form>
      ) : null}
    </Section>
  );
}
