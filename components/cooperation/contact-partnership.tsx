import { getTranslations } from "next-intl/server";
import { meetingLine, MeetingBody } from "@/components/cooperation/partnership-meetings";
import { STAGE_TONES } from "@/components/cooperation/partnership-table";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import { tagClass } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { leavePartnerAction } from "@/lib/cooperation/contact-account/actions";
import type { OwnPartnership, OwnPartnershipRow } from "@/lib/cooperation/contact-account/queries";
import type { HostedSession } from "@/lib/learning/session/queries/hosted";
import { formatDateRange, formatShortDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Day } from "@/lib/platform/dates/calendar";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

type Centre = { shortName: string; shortNames: unknown };
const nameOf = ({ shortName, shortNames }: Centre, locale: Locale) =>
  localName({ name: shortName, names: shortNames }, locale);

type OwnPartnershipsProps = { rows: OwnPartnershipRow[]; locale: Locale; today: Day };

/** The partnerships of who signs in for a partner, each with its stage and what comes next. */
export async function OwnPartnerships({ rows, locale, today }: OwnPartnershipsProps) {
  const t = await getTranslations("contactAccount.list");
  const tPartnership = await getTranslations("partnership");
  if (rows.length === 0) return <EmptyState title={t("none")} text={t("noneHelp")} />;
  return (
    <DataTable
      caption={t("caption")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "centre",
          label: t("centre"),
          head: true,
          cell: ({ id, centre }) => (
            <a className="quiet-link" href={localised(locale, routes.ownPartnership(id))}>
              {nameOf(centre, locale)}
            </a>
          ),
        },
        {
          key: "stage",
          label: t("stage"),
          cell: ({ status }) => (
            <span className={tagClass(STAGE_TONES[status])}>{tPartnership(`stage.${status}`)}</span>
          ),
        },
        {
          key: "step",
          label: t("nextStep"),
          cell: ({ nextStep, nextStepHolder: holder }) =>
            nextStep && holder ? `${nextStep} (${tPartnership(`holder.${holder}`)})` : "–",
        },
        {
          key: "due",
          label: t("due"),
          cell: ({ nextStepDueOn: due }) =>
            due === null ? (
              "–"
            ) : (
              <>
                {formatShortDate(due, { locale, zone: "UTC" })}{" "}
                {due < today ? (
                  <span className={tagClass("amber")}>{tPartnership("board.overdue")}</span>
                ) : null}
              </>
            ),
        },
        { key: "agreements", label: t("agreements"), num: true, cell: (row) => row.agreements },
      ]}
    />
  );
}

/** Whom to ask at the centre. */
export async function CentrePeople({ partnership, locale }: { partnership: OwnPartnership; locale: Locale }) {
  const t = await getTranslations("contactAccount.page");
  const tContact = await getTranslations("partner.contact");
  const { owner, centre } = partnership;
  const contacts = [
    ...(centre.email
      ? [{ label: tContact("email"), value: <a href={`mailto:${centre.email}`}>{centre.email}</a> }]
      : []),
    ...(centre.phone
      ? [{ label: tContact("phone"), value: <a href={`tel:${centre.phone}`}>{centre.phone}</a> }]
      : []),
  ];
  return (
    <Section id="people" title={t("people")}>
      <SummaryList
        rows={[
          { label: t("owner"), value: owner ? `${owner.givenName} ${owner.familyName}` : "–" },
          {
            label: t("centre"),
            value: (
              <TextLink href={localised(locale, routes.centre(centre.slug))}>
                {nameOf(centre, locale)}
              </TextLink>
            ),
          },
          ...contacts,
        ]}
      />
    </Section>
  );
}

/** What was met about, to read. */
export async function OwnMeetings({ partnership, locale }: { partnership: OwnPartnership; locale: Locale }) {
  const t = await getTranslations("contactAccount.page");
  const tMeeting = await getTranslations("partnership.meeting");
  const { id, meetings } = partnership;
  return (
    <Section id="meetings" title={t("meetings")}>
      {meetings.length === 0 ? <p>{t("meetingsNone")}</p> : null}
      {meetings.map((meeting) => (
        <Details key={meeting.id} summary={meetingLine(meeting, locale, tMeeting("online"))}>
          <MeetingBody partnershipId={id} meeting={meeting} locale={locale} />
        </Details>
      ))}
    </Section>
  );
}

/** The sessions held at the partner: what, when and how many, and nobody's name. */
export async function HostedSessions({ sessions, locale }: { sessions: HostedSession[]; locale: Locale }) {
  const t = await getTranslations("contactAccount.page");
  return (
    <Section id="sessions" title={t("sessions")}>
      {sessions.length === 0 ? (
        <p>{t("sessionsNone")}</p>
      ) : (
        <DataTable
          caption={t("sessions")}
          hideCaption
          rows={sessions}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "course",
              label: t("course"),
              head: true,
              cell: ({ course, reference, courseVersion }) => (
                <a
                  href={`${localised(locale, routes.course(course.slug))}#s-${reference}`}
                  lang={courseVersion.language === locale ? undefined : courseVersion.language}
                >
                  {courseVersion.title}
                </a>
              ),
            },
            { key: "reference", label: t("reference"), cell: ({ reference }) => reference },
            {
              key: "dates",
              label: t("dates"),
              cell: ({ startsAt, endsAt, timeZone }) =>
                formatDateRange(startsAt, endsAt, { locale, zone: timeZone }),
            },
            {
              key: "seats",
              label: t("seats"),
              num: true,
              cell: ({ seatsTaken, capacity }) => `${seatsTaken} / ${capacity}`,
            },
          ]}
        />
      )}
    </Section>
  );
}

/** Consent is taken back as easily as it was given. */
export async function LeavePartner({ partnership }: { partnership: OwnPartnership }) {
  const t = await getTranslations("contactAccount.page");
  return (
    <Form
      action={leavePartnerAction}
      noun="contactAccount"
      id="leave"
      fieldless
      fold={{
        summary: t("leave"),
        lead: <p>{t("leaveText", { partner: partnership.partner.name })}</p>,
      }}
    >
      <input type="hidden" name="partnershipId" value={partnership.id} />
      <div>
        <SubmitButton tone="danger">{t("leaveSubmit")}</SubmitButton>
      </div>
    </Form>
  );
}
