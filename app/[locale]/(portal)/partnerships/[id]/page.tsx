import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContactAgreement } from "@/components/cooperation/contact-agreement";
import {
  CentrePeople,
  HostedSessions,
  LeavePartner,
  OwnMeetings,
} from "@/components/cooperation/contact-partnership";
import { ContactSurvey } from "@/components/cooperation/contact-survey";
import { NextStep } from "@/components/cooperation/partnership-facts";
import { ProjectTable } from "@/components/cooperation/project-list";
import { STAGE_TONES } from "@/components/cooperation/partnership-table";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { getOwnPartnership } from "@/lib/cooperation/contact-account/queries";
import { listOwnProjects } from "@/lib/cooperation/project/queries";
import { listHostedSessions } from "@/lib/learning/session/queries/hosted";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate, networkZone } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

async function readOwn({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const today = dayOfDate(await getToday(actor, now));
  const id = readId((await params).id);
  const partnership = id === null ? null : await getOwnPartnership(actor, id, today);
  if (!partnership) notFound();
  const { shortName, shortNames } = partnership.centre;
  const centre = localName({ name: shortName, names: shortNames }, locale);
  return { locale, actor, today, partnership, centre };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readOwn(props)).centre };
}

/** A partnership for the partner's contact: what both sides know of it, and nothing of the centre's own notes. */
export default async function Page(props: Props) {
  const { locale, actor, today, partnership, centre } = await readOwn(props);
  const { id, status, survey, agreements, contact } = partnership;
  const [sessions, projects, zone] = await Promise.all([
    listHostedSessions(actor, id),
    listOwnProjects(actor, id),
    networkZone(db),
  ]);
  const t = await getTranslations("contactAccount");
  const tPartnership = await getTranslations("partnership");
  const tLink = await getTranslations("contactLink.page");
  const day = (value: string) => formatDate(value, { locale, zone: "UTC" });
  return (
    <>
      <PageHeading
        title={centre}
        kicker={partnership.partner.name}
        lead={t("page.lead", { name: contact, centre })}
        crumbs={[{ href: localised(locale, routes.ownPartnerships()), label: t("list.title") }]}
        tags={<StatusTag tone={STAGE_TONES[status]}>{tPartnership(`stage.${status}`)}</StatusTag>}
      />
      <NextStep
        partnership={{ ...partnership, mayWork: false, isLive: false }}
        locale={locale}
        today={today}
      />
      {survey ? <ContactSurvey survey={survey} token={null} locale={locale} /> : null}
      <Section title={tPartnership("page.facts")}>
        <SummaryList
          rows={[
            { label: tPartnership("page.reference"), value: partnership.reference },
            {
              label: tPartnership("page.stage"),
              value: tPartnership("page.since", {
                stage: tPartnership(`stage.${status}`),
                date: day(partnership.statusSince),
              }),
            },
            { label: tPartnership("page.started"), value: day(partnership.startedOn) },
            ...(partnership.endedOn
              ? [{ label: tPartnership("page.ended"), value: day(partnership.endedOn) }]
              : []),
            { label: tPartnership("page.aim"), value: partnership.aim || "–" },
          ]}
        />
      </Section>
      <CentrePeople partnership={partnership} locale={locale} />
      {agreements.length === 0 ? (
        <Section title={t("page.agreements")}>
          <p>{tLink("none")}</p>
        </Section>
      ) : null}
      {agreements.map((agreement) => (
        <ContactAgreement
          key={agreement.id}
          agreement={agreement}
          token={null}
          partnershipId={id}
          locale={locale}
          zone={zone}
        />
      ))}
      <OwnMeetings partnership={partnership} locale={locale} />
      <Section id="projects" title={t("page.projects")}>
        {projects.length === 0 ? (
          <p>{t("page.projectsNone")}</p>
        ) : (
          <ProjectTable
            locale={locale}
            rows={projects}
            caption={t("page.projects")}
            pageOf={({ isPublic, slug }) => (isPublic ? routes.project(slug) : null)}
            withoutPartners
          />
        )}
      </Section>
      <HostedSessions sessions={sessions} locale={locale} />
      <LeavePartner partnership={partnership} />
    </>
  );
}
