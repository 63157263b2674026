import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EventTable } from "@/components/evidence/event-table";
import { RecordSessions, RecordTrainings } from "@/components/evidence/record-lines";
import { centreName } from "@/components/learning/names";
import { PeriodTable } from "@/components/network/period-table";
import { LinkButton } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { getCentreOverview } from "@/lib/evidence/overview/queries/centres";
import { canBrowseSessions } from "@/lib/learning/session/policy";
import { listNationalSessions } from "@/lib/learning/session/queries/list";
import { sessionListInput } from "@/lib/learning/session/schema";
import { listTrainings } from "@/lib/learning/training/queries";
import { listTrainingsQuery } from "@/lib/learning/training/schema";
import { getCentreRecord } from "@/lib/network/centre/queries";
import { getToday, getZone } from "@/lib/network/network/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate, formatInstant } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const centre = id === null ? null : await getCentreRecord(actor, id);
  return {
    title: centre ? centreName(centre, locale) : (await getTranslations("problem.notFound"))("title"),
  };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const centre = id === null ? null : await getCentreRecord(actor, id);
  if (!centre) notFound();
  const [today, zone] = await Promise.all([getToday(actor, now), getZone(actor)]);
  const seesSessions = canBrowseSessions(actor);
  const [t, line, sessions, trainings, events] = await Promise.all([
    getTranslations(),
    getCentreOverview(actor, centre.id, { now, today }),
    listNationalSessions(actor, sessionListInput.parse({ centre: centre.id }), now),
    listTrainings(actor, listTrainingsQuery.parse({ centre: centre.id })),
    centre.seesPeople ? listRecordEvents("centre", centre.id) : [],
  ]);
  if (!line) notFound();
  const day = (date: Date | null) => (date ? formatDate(date, { locale, zone: "UTC" }) : null);
  const isClosed = centre.closedOn !== null && centre.closedOn <= today;
  const leads = centre.fields.map(
    ({ field, isLead }) => `${localName(field, locale)}${isLead ? ` (${t("overview.record.lead")})` : ""}`,
  );
  const facts = [
    { label: t("overview.record.kind"), value: t(`centre.kind.${centre.kind}`) },
    {
      label: t("overview.record.sector"),
      value: localName({ name: centre.sector, names: centre.sectorNames }, locale),
    },
    {
      label: t("overview.centre.column.school"),
      value: (
        <TextLink href={localised(locale, routes.nationalSchool(centre.hostSchool.id))}>
          {localName(centre.hostSchool, locale)}
        </TextLink>
      ),
    },
    {
      label: t("overview.centre.column.province"),
      value: [localName(line.province, locale), line.district].filter(Boolean).join(", "),
    },
    {
      label: t("overview.record.contacts"),
      value: [centre.address, centre.phone, centre.email, centre.website].filter(Boolean).join(" · "),
    },
    { label: t("overview.record.opened"), value: day(centre.openedOn) },
    {
      label: t("overview.centre.column.confirmed"),
      value: day(centre.confirmedOn) ?? t("overview.record.never"),
    },
    { label: t("overview.record.fields"), value: leads.join(", ") },
    { label: t("overview.centre.column.staff"), value: line.staff },
    { label: t("overview.centre.column.running"), value: line.running },
    { label: t("overview.centre.column.coming"), value: line.coming },
    { label: t("overview.centre.column.trained"), value: line.trained },
  ];
  return (
    <>
      <PageHeading
        title={centreName(centre, locale)}
        kicker={t("overview.record.asOf", { date: formatInstant(now, { locale, zone }) })}
        crumbs={[{ href: localised(locale, routes.nationalCentres()), label: t("overview.centre.title") }]}
        actions={
          isClosed ? null : (
            <LinkButton href={localised(locale, routes.centre(centre.slug))}>
              {t("overview.record.publicPage")}
            </LinkButton>
          )
        }
      />
      {isClosed ? <Notice>{t("overview.record.closed", { date: day(centre.closedOn) ?? "" })}</Notice> : null}
      <Section id="facts" title={t("overview.record.facts")}>
        <SummaryList rows={facts.filter(({ value }) => value !== null && value !== "")} />
      </Section>
      {centre.seesPeople ? (
        <>
          <Section id="staff" title={t("overview.record.staff")}>
            {centre.staff.length === 0 ? (
              <p className="text-ink-soft">{t("overview.record.staffEmpty")}</p>
            ) : (
              <PeriodTable
                caption={t("overview.record.staffCaption")}
                whatLabel={t("overview.record.position")}
                rows={centre.staff.map((row) => ({ ...row, what: t(`centre.position.${row.position}`) }))}
                locale={locale}
              />
            )}
          </Section>
          <Section id="roles" title={t("overview.record.roles")}>
            {centre.roles.length === 0 ? (
              <p className="text-ink-soft">{t("overview.record.rolesEmpty")}</p>
            ) : (
              <PeriodTable
                caption={t("overview.record.rolesCaption")}
                whatLabel={t("overview.record.role")}
                rows={centre.roles.map((row) => ({ ...row, what: t(`portal.role.${row.role}`) }))}
                locale={locale}
              />
            )}
          </Section>
        </>
      ) : null}
      {seesSessions ? (
        <>
          <RecordSessions
            list={sessions}
            locale={locale}
            allHref={localised(locale, `${routes.nationalSessions()}?centre=${centre.id}`)}
          />
          <RecordTrainings
            list={trainings}
            locale={locale}
            allHref={localised(locale, `${routes.nationalTrainings()}?centre=${centre.id}`)}
          />
        </>
      ) : null}
      {centre.seesPeople ? (
        <Section id="history" title={t("overview.record.history")}>
          {events.length === 0 ? (
            <p className="text-ink-soft">{t("overview.record.historyEmpty")}</p>
          ) : (
            <EventTable rows={events} reader={{ locale, zone }} />
          )}
        </Section>
      ) : null}
    </>
  );
}
