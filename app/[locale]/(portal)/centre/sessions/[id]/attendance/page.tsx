import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { AttendanceOverview } from "@/components/learning/attendance-overview";
import { RegisterRows } from "@/components/learning/register-rows";
import { SessionTabs } from "@/components/learning/session-tabs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { markRegisterAction } from "@/lib/learning/attendance/actions";
import { getRegister, listMarkHistory, type Register } from "@/lib/learning/attendance/queries";
import { ATTENDANCE_STATUSES, marksOpenAt, slotMinutes } from "@/lib/learning/attendance/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatInstant, formatShortDate, formatTimeRange, type Reader } from "@/lib/platform/dates/format";
import type { AttendanceStatus } from "@/lib/platform/db/generated/enums";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ slot?: string | string[] }>;
};
type Slot = Register["slots"][number];

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const register = id === null ? null : await getRegister(actor, id);
  if (!register) notFound();
  return { actor, now, register };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { register } = await readPage((await params).id);
  const t = await getTranslations("attendance.page");
  return { title: `${t("title")}: ${register.courseVersion.title} (${register.reference})` };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now, register } = await readPage((await params).id);
  const t = await getTranslations("attendance");
  const tPortal = await getTranslations("portal.nav");
  const tResults = await getTranslations("certificate.results");
  const reader = { locale, zone: register.timeZone };
  const slot = chooseSlot(register.slots, readId((await searchParams).slot), now);
  const isOver = register.endsAt <= now;
  const isCoordinator = actor.centreIds.includes(register.centreId) || actor.isMinistry;
  const history = await listMarkHistory(actor, register.id);
  return (
    <>
      <PageHeading
        title={t("page.title")}
        kicker={t("page.lead", { course: register.courseVersion.title, reference: register.reference })}
        crumbs={[
          isCoordinator
            ? { href: localised(locale, routes.managedSession(register.id)), label: register.reference }
            : { href: localised(locale, routes.registers()), label: tPortal("registers") },
        ]}
        actions={
          <>
            {register.courseVersion.hasAssessment ? (
              <LinkButton href={localised(locale, routes.sessionResults(register.id))}>
                {tResults("title")}
              </LinkButton>
            ) : null}
            {register.status === "CLOSED" ? (
              <LinkButton href={localised(locale, routes.sessionCertificates(register.id))}>
                {t("page.toCertificates")}
              </LinkButton>
            ) : isOver && actor.centreIds.includes(register.centreId) ? (
              <LinkButton href={localised(locale, routes.sessionClosing(register.id))}>
                {t("page.toClosing")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {isCoordinator ? <SessionTabs sessionId={register.id} current="register" /> : null}
      {register.enrolments.length === 0 || !slot ? (
        <EmptyState title={t("page.nobody")} text={t("list.noneHelp")} />
      ) : (
        <>
          <Tabs
            many
            label={t("page.slots")}
            tabs={register.slots.map((one) => ({
              href: localised(locale, routes.sessionAttendance(register.id, one.id)),
              label: slotName(one, reader),
              current: one.id === slot.id,
            }))}
          />
          <SlotRegister register={register} slot={slot} reader={reader} now={now} />
          <Section title={t("page.overview")}>
            <AttendanceOverview register={register} reader={reader} />
          </Section>
          {history.length > 0 ? (
            <Section title={t("page.history")}>
              <ul className="grid gap-2 text-sm">
                {history.map((row) => (
                  <li key={row.id}>
                    {t("page.historyRow", {
                      name: fullName(row.enrolment.person),
                      slot: `${formatShortDate(row.slot.date, { locale, zone: "UTC" })}`,
                      status: t(`status.${row.status}`),
                      minutes: row.minutes,
                      by: row.markedBy ? fullName(row.markedBy) : "–",
                      when: formatInstant(row.supersededAt ?? row.markedAt, reader),
                    })}
                    {row.note ? ` ${t("page.historyReason", { reason: row.note })}` : null}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </>
      )}
    </>
  );
}

async function SlotRegister({
  register,
  slot,
  reader,
  now,
}: {
  register: Register;
  slot: Slot;
  reader: Reader;
  now: Date;
}) {
  const t = await getTranslations("attendance");
  const opensAt = marksOpenAt(slot);
  if (now < opensAt) return <Notice>{t("page.opensAt", { when: formatInstant(opensAt, reader) })}</Notice>;
  const rows = register.enrolments.map(({ id, person, school, marks }) => ({
    enrolmentId: id,
    name: fullName(person),
    school: school ? localName(school, reader.locale) : null,
    mark: marks.find((mark) => mark.slotId === slot.id) ?? null,
  }));
  const table = (
    <RegisterRows
      caption={t("page.caption", { slot: slotName(slot, reader) })}
      rows={rows}
      readOnly={!register.mayMark}
      words={{
        person: t("page.person"),
        mark: t("page.mark"),
        minutes: t("page.minutes"),
        minutesFor: t.raw("page.minutesFor"),
        markFor: t.raw("page.markFor"),
        notMarked: t("notMarked"),
        status: Object.fromEntries(
          ATTENDANCE_STATUSES.map((status) => [status, t(`status.${status}`)]),
        ) as Record<AttendanceStatus, string>,
      }}
    />
  );
  if (!register.mayMark) {
    return (
      <>
        <Notice>{t("page.readOnly")}</Notice>
        {table}
      </>
    );
  }
  return (
    <Form
      action={markRegisterAction}
      noun="attendance"
      doneText={t("page.saved")}
      className="max-w-none"
      key={slot.id}
    >
      <input type="hidden" name="slotId" value={slot.id} />
      <p className="text-sm text-ink-soft">{t("page.minutesHint", { minutes: slotMinutes(slot) })}</p>
      {table}
      {register.status === "CLOSED" ? (
        <TextArea name="reason" label={t("page.reason")} maxLength={300} rows={2} />
      ) : null}
      <FormButtons>
        <SubmitButton>{t("page.save")}</SubmitButton>
        <SubmitButton tone="secondary" name="restPresent" value="yes">
          {t("page.restPresent")}
        </SubmitButton>
      </FormButtons>
    </Form>
  );
}

/** The asked-for half-day, else the one that runs or came last, else the first. */
function chooseSlot(slots: Slot[], asked: string | null, now: Date): Slot | undefined {
  const open = slots.filter((slot) => marksOpenAt(slot) <= now);
  return slots.find((slot) => slot.id === asked) ?? open.at(-1) ?? slots[0];
}

function slotName(slot: Slot, reader: Reader): string {
  return `${formatShortDate(slot.startsAt, reader)}, ${formatTimeRange(slot.startsAt, slot.endsAt, reader)}`;
}

function fullName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`;
}
