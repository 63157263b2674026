import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MobilityTable } from "@/components/cooperation/mobility-list";
import { PassportEntries, PassportHours } from "@/components/learning/passport-record";
import { CheckInSection } from "@/components/learning/check-in-form";
import { EnrolmentList } from "@/components/learning/enrolment-list";
import { FeedAddress } from "@/components/learning/enrolment-feed";
import { OwnInterests } from "@/components/learning/own-interests";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { listOwnMobilities } from "@/lib/cooperation/mobility/queries";
import { getCheckInMinutes, listOwnSlots } from "@/lib/learning/check-in/queries";
import { makeFeedAction, revokeFeedAction } from "@/lib/learning/enrolment/actions";
import { hasFeed, listOwnEnrolments } from "@/lib/learning/enrolment/queries/own";
import { getPassport } from "@/lib/learning/passport/queries/record";
import { listOwnInterests } from "@/lib/learning/interest/queries";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkZone } from "@/lib/platform/settings/network-day";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("enrolment.learning"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const t = await getTranslations("enrolment.learning");
  const tPassport = await getTranslations("passport.page");
  const tMobility = await getTranslations("mobility.page");
  const [{ live, over }, record, feedIsOn, stays, today, slots, checkInMinutes, interests, zone] =
    await Promise.all([
      listOwnEnrolments(actor, now),
      getPassport(actor, now),
      hasFeed(actor),
      listOwnMobilities(actor),
      getToday(actor, now),
      listOwnSlots(actor, now),
      getCheckInMinutes(actor, now),
      listOwnInterests(actor),
      networkZone(db),
    ]);
  const find = <LinkButton href={localised(locale, routes.courses())}>{t("find")}</LinkButton>;
  return (
    <>
      <PageHeading title={t("title")} actions={find} />
      <CheckInSection slots={slots} minutes={checkInMinutes} now={now} />
      <Section id="live" title={t("live")}>
        {live.length === 0 ? (
          <EmptyState title={t("liveNone")} text={t("liveNoneText")} action={find} />
        ) : (
          <EnrolmentList rows={live} caption={t("live")} />
        )}
      </Section>
      <OwnInterests rows={interests} zone={zone} />
      <Section id="record" title={t("record")}>
        {record && record.entries.length > 0 ? (
          <div className="grid gap-6">
            <PassportHours hours={record} />
            <PassportEntries entries={record.entries} isOwn />
            {actor.isTeacher ? (
              <p>
                <TextLink href={localised(locale, routes.passport())}>{tPassport("title")}</TextLink>
              </p>
            ) : null}
          </div>
        ) : (
          <EmptyState title={t("recordNone")} text={t("recordNoneText")} />
        )}
      </Section>
      {stays.length > 0 ? (
        <Section id="stays" title={tMobility("own")}>
          <MobilityTable locale={locale} rows={stays} caption={tMobility("own")} today={today} withCentre />
        </Section>
      ) : null}
      {over.length > 0 ? (
        <Section id="over" title={t("over")}>
          <EnrolmentList rows={over} caption={t("over")} />
        </Section>
      ) : null}
      <Section id="calendar" title={t("calendar")} lead={t("calendarLead")}>
        <LinkButton href="/api/exports/calendar" download>
          {t("download")}
        </LinkButton>
        <h3 className="mt-6 text-lg">{t("feed")}</h3>
        <p className="mt-1 max-w-measure text-ink-soft">{t("feedLead")}</p>
        {feedIsOn ? <p className="mt-2 max-w-measure">{t("feedOn")}</p> : null}
        <div className="mt-3 flex flex-wrap gap-3">
          <Form action={makeFeedAction}>
            <FeedAddress label={t("feedAddress")} />
            <SubmitButton tone="secondary">{t(feedIsOn ? "feedAgain" : "feedMake")}</SubmitButton>
          </Form>
          {feedIsOn ? (
            <Form action={revokeFeedAction}>
              <SubmitButton tone="quiet">{t("feedRevoke")}</SubmitButton>
            </Form>
          ) : null}
        </div>
      </Section>
    </>
  );
}
