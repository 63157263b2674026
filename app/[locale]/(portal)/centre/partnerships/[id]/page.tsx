import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { agreementTone } from "@/components/cooperation/agreement-phase";
import { IndicatorPart } from "@/components/cooperation/indicator-part";
import { EditPartnership, MovePartnership, NextStep } from "@/components/cooperation/partnership-facts";
import { MobilityTable } from "@/components/cooperation/mobility-list";
import { PartnershipHealth } from "@/components/cooperation/partnership-health";
import { PartnershipLetters, PartnershipMeetings } from "@/components/cooperation/partnership-meetings";
import { STAGE_TONES } from "@/components/cooperation/partnership-table";
import { PlanProgress, PlanTable } from "@/components/cooperation/plan-table";
import { ProjectTable } from "@/components/cooperation/project-list";
import { SurveyPart } from "@/components/cooperation/survey-part";
import { RecordHistory } from "@/components/evidence/record-history";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import type { SearchParams } from "@/components/ui/list-url";
import { PageParts } from "@/components/ui/page-parts";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Badge, StatusTag, tagClass } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { listPartnershipAgreements } from "@/lib/cooperation/agreement/queries";
import { listIndicators, listSurveys } from "@/lib/cooperation/indicator/queries";
import { getPartnership, listOwners } from "@/lib/cooperation/partnership/queries/detail";
import { listMobilitiesWith } from "@/lib/cooperation/mobility/queries";
import { getPlan } from "@/lib/cooperation/plan/queries";
import { listProjectsWith } from "@/lib/cooperation/project/queries";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate, formatDateRange } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dateOfDay, dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<SearchParams> };

async function readPartnership({ params }: Pick<Props, "params">) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const today = dayOfDate(await getToday(actor, now));
  const id = readId((await params).id);
  const partnership = id === null ? null : await getPartnership(actor, id, today);
  if (!partnership) notFound();
  return { locale, actor, today, partnership };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readPartnership(props)).partnership.partnerName };
}

export default async function Page(props: Props) {
  const { locale, actor, today, partnership } = await readPartnership(props);
  const { id, centreId, mayWork, isLive } = partnership;
  const [network, agreements, plan, indicators, surveys, owners, events, projects, stays, given] =
    await Promise.all([
      getNetwork(actor),
      listPartnershipAgreements(actor, id, today),
      getPlan(actor, centreId, id),
      listIndicators(actor, id),
      listSurveys(actor, id, today),
      mayWork ? listOwners(actor, centreId, today) : [],
      listRecordEvents("partnership", id),
      listProjectsWith(actor, { partnershipId: id }),
      listMobilitiesWith(actor, partnership.partnerId, centreId),
      props.searchParams,
    ]);
  const t = await getTranslations("partnership");
  const tAgreement = await getTranslations("agreement");
  const tProject = await getTranslations("project.page");
  const tIndicator = await getTranslations("indicator");
  const tMobility = await getTranslations("mobility.page");
  const zone = network?.zone ?? "UTC";
  const to = (path: string) => localised(locale, path);
  const day = (value: string) => formatDate(value, { locale, zone: "UTC" });
  const isOwn = actor.centreIds.includes(centreId);
  return (
    <>
      <PageHeading
        title={partnership.partnerName}
        crumbs={[
          {
            href: to(isOwn ? routes.partnerships() : routes.nationalPartnerships()),
            label: t("board.title"),
          },
        ]}
        tags={
          <>
            <StatusTag tone={STAGE_TONES[partnership.status]}>{t(`stage.${partnership.status}`)}</StatusTag>
            {partnership.isDemonstration ? <Badge>{t("page.demonstration")}</Badge> : null}
          </>
        }
      />
      <PageParts
        label={t("page.parts")}
        parts={[
          { id: "facts", label: t("page.facts") },
          { id: "health", label: t("health.title") },
          { id: "agreements", label: t("page.agreements") },
          { id: "projects", label: tProject("title") },
          ...(stays.length > 0 ? [{ id: "mobilities", label: tMobility("with") }] : []),
          ...(plan ? [{ id: "plan", label: t("page.plan") }] : []),
          { id: "indicators", label: tIndicator("page.title") },
          { id: "survey", label: tIndicator("survey.title") },
          { id: "meetings", label: t("meeting.title") },
          { id: "letters", label: t("letter.title") },
        ]}
      />
      <NextStep partnership={partnership} locale={locale} today={today} />
      <Section id="facts" title={t("page.facts")}>
        <SummaryList
          rows={[
            { label: t("page.reference"), value: partnership.reference },
            {
              label: t("page.centre"),
              value: (
                <TextLink href={to(routes.centre(partnership.centreSlug))}>
                  {localName({ name: partnership.centreName, names: partnership.centreNames }, locale)}
                </TextLink>
              ),
            },
            {
              label: t("page.partner"),
              value: (
                <TextLink href={to(routes.keptPartner(partnership.partnerId))}>
                  {partnership.partnerName}
                </TextLink>
              ),
            },
            {
              label: t("page.stage"),
              value: t("page.since", {
                stage: t(`stage.${partnership.status}`),
                date: day(partnership.statusSince),
              }),
            },
            { label: t("page.started"), value: day(partnership.startedOn) },
            ...(partnership.endedOn
              ? [
                  { label: t("page.ended"), value: day(partnership.endedOn) },
                  { label: t("page.endReason"), value: partnership.endReason },
                ]
              : []),
            { label: t("page.aim"), value: partnership.aim || "–" },
            { label: t("page.owner"), value: partnership.owner ?? t("page.nobody") },
            {
              label: t("page.contact"),
              value: partnership.contact ?? (
                <>
                  {t("page.nobody")}
                  {mayWork && isLive ? (
                    <>
                      {" · "}
                      <TextLink href={`${to(routes.keptPartner(partnership.partnerId))}#contacts`}>
                        {t("page.addContact")}
                      </TextLink>
                    </>
                  ) : null}
                </>
              ),
            },
          ]}
        />
        {mayWork && isLive ? (
          <>
            <MovePartnership partnership={partnership} />
            <EditPartnership partnership={partnership} owners={owners} />
          </>
        ) : null}
      </Section>
      <PartnershipHealth partnership={partnership} locale={locale} />
      <Section
        id="agreements"
        title={t("page.agreements")}
        aside={
          mayWork && isLive ? (
            <TextLink href={to(routes.newAgreement(id))}>{tAgreement("page.new")}</TextLink>
          ) : null
        }
      >
        {agreements.length === 0 ? (
          <p>{t("page.agreementsNone")}</p>
        ) : (
          <DataTable
            caption={t("page.agreements")}
            hideCaption
            rows={agreements}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "agreement",
                label: t("page.agreement"),
                head: true,
                cell: (row) => (
                  <a className="quiet-link" href={to(routes.agreement(row.id))}>
                    {row.title}
                  </a>
                ),
              },
              {
                key: "kind",
                label: t("page.agreementKind"),
                cell: ({ kind }) => tAgreement(`kind.${kind}`),
              },
              {
                key: "phase",
                label: t("page.agreementPhase"),
                cell: ({ phase }) => (
                  <span className={tagClass(agreementTone(phase))}>{tAgreement(`phase.${phase}`)}</span>
                ),
              },
              {
                key: "term",
                label: t("page.agreementTerm"),
                cell: ({ startsOn, endsOn }) => formatDateRange(startsOn, endsOn, { locale, zone: "UTC" }),
              },
            ]}
          />
        )}
      </Section>
      <Section
        id="projects"
        title={tProject("title")}
        aside={
          mayWork && isLive ? <TextLink href={to(routes.newProject(id))}>{tProject("new")}</TextLink> : null
        }
      >
        {projects.length === 0 ? (
          <p>{tProject("noneHere")}</p>
        ) : (
          <ProjectTable
            locale={locale}
            rows={projects}
            caption={tProject("title")}
            pageOf={(row) => routes.managedProject(row.id)}
            withoutPartners
            withPublished
          />
        )}
      </Section>
      {stays.length > 0 ? (
        <Section
          id="mobilities"
          title={tMobility("with")}
          aside={
            mayWork ? (
              <TextLink href={to(routes.newMobility(partnership.partnerId))}>{tMobility("new")}</TextLink>
            ) : null
          }
        >
          <MobilityTable locale={locale} rows={stays} caption={tMobility("with")} today={dateOfDay(today)} />
        </Section>
      ) : null}
      {plan ? (
        <Section
          id="plan"
          title={t("page.plan")}
          aside={<TextLink href={to(routes.partnershipPlan(id))}>{t("page.openPlan")}</TextLink>}
        >
          <PlanProgress plan={plan} />
          <Details summary={t("page.showPlan")}>
            <PlanTable
              plan={plan}
              locale={locale}
              today={today}
              hrefOf={({ code }) => `${to(routes.partnershipPlan(id))}#${code}`}
            />
          </Details>
        </Section>
      ) : null}
      <IndicatorPart partnershipId={id} indicators={indicators} locale={locale} mayWork={mayWork && isLive} />
      <SurveyPart
        partnershipId={id}
        surveys={surveys}
        locale={locale}
        zone={zone}
        mayAsk={mayWork && isLive}
      />
      <PartnershipMeetings
        partnership={partnership}
        locale={locale}
        refused={typeof given.refused === "string" ? given.refused : null}
      />
      <PartnershipLetters partnership={partnership} locale={locale} zone={zone} />
      <RecordHistory rows={events} reader={{ locale, zone }} logOf={actor.isMinistry ? id : undefined} />
    </>
  );
}
