import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AttendanceOverview } from "@/components/learning/attendance-overview";
import { CheckInSamplePart } from "@/components/learning/check-in-sample";
import { RegisterHistory } from "@/components/learning/register-history";
import { RegisterLock } from "@/components/learning/register-lock";
import { slotName, SlotRegister } from "@/components/learning/register-slot";
import { SessionTabs } from "@/components/learning/session-tabs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { getRegister, listMarkHistory, type Register } from "@/lib/learning/attendance/queries";
import { isLocked, marksOpenAt } from "@/lib/learning/attendance/rules";
import { getSample } from "@/lib/learning/check-in/queries";
import { takesSteps } from "@/lib/learning/lesson/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
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
  const tCheckIn = await getTranslations("checkIn");
  const tPortal = await getTranslations("portal.nav");
  const tLessons = await getTranslations("lessonProgress.session");
  const tResults = await getTranslations("certificate.results");
  const tFeedback = await getTranslations("followUp.taught");
  const reader = { locale, zone: register.timeZone };
  const slot = chooseSlot(register.slots, readId((await searchParams).slot), now);
  const isOver = register.endsAt <= now;
  const isCoordinator = actor.centreIds.includes(register.centreId) || actor.isMinistry;
  const history = await listMarkHistory(actor, register.id);
  const mayWrite = register.mayMark && !isLocked(register);
  const sample = slot && mayWrite ? await getSample(actor, slot.id, now) : null;
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
            {!isCoordinator && takesSteps(register.courseVersion.mode) ? (
              <LinkButton href={localised(locale, routes.sessionLessons(register.id))}>
                {tLessons("title")}
              </LinkButton>
            ) : null}
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
            {isOver && !isCoordinator ? (
              <LinkButton href={localised(locale, routes.sessionFeedback(register.id))}>
                {tFeedback("read")}
              </LinkButton>
            ) : null}
            {slot && mayWrite && slot.endsAt > now ? (
              <LinkButton href={localised(locale, routes.checkInScreen(register.id, slot.id))}>
                {tCheckIn("screen.open")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {isCoordinator ? (
        <SessionTabs sessionId={register.id} current="register" mode={register.courseVersion.mode} />
      ) : null}
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
          <RegisterLock register={register} reader={reader} />
          <SlotRegister register={register} slot={slot} reader={reader} owner={actor.personId} now={now} />
          <Section title={t("page.overview")}>
            <AttendanceOverview register={register} reader={reader} />
          </Section>
          {sample ? <CheckInSamplePart slotId={slot.id} sample={sample} /> : null}
          <RegisterHistory rows={history} reader={reader} />
        </>
      )}
    </>
  );
}

/** The asked-for half-day, else the one that runs or came last, else the first. */
function chooseSlot(slots: Slot[], asked: string | null, now: Date): Slot | undefined {
  const open = slots.filter((slot) => marksOpenAt(slot) <= now);
  return slots.find((slot) => slot.id === asked) ?? open.at(-1) ?? slots[0];
}
