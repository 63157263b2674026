import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContactList } from "@/components/cooperation/contact-list";
import { MobilityTable } from "@/components/cooperation/mobility-list";
import { partnerPlace } from "@/components/cooperation/partner-list";
import { ProjectTable } from "@/components/cooperation/project-list";
import { EventTable } from "@/components/evidence/event-table";
import { LinkButton } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { centreName } from "@/components/learning/names";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Badge } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { listContactAccounts } from "@/lib/cooperation/contact-account/queries";
import { listMobilitiesWith } from "@/lib/cooperation/mobility/queries";
import { getPartner } from "@/lib/cooperation/partner/queries";
import { listProjectsWith } from "@/lib/cooperation/project/queries";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { canReadPartnerships } from "@/lib/cooperation/partnership/policy";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

async function readPartner({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const partner = id === null ? null : await getPartner(actor, id);
  if (!partner) notFound();
  return { locale, actor, now, partner };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readPartner(props)).partner.name };
}

export default async function Page(props: Props) {
  const { locale, actor, now, partner } = await readPartner(props);
  if (partner.mergedIntoId) redirect(localised(locale, routes.keptPartner(partner.mergedIntoId)));
  const t = await getTranslations("partner");
  const tEvent = await getTranslations("event.page");
  const tProject = await getTranslations("project.page");
  const tMobility = await getTranslations("mobility.page");
  const network = await getNetwork(actor);
  const zone = network?.zone ?? "UTC";
  const isAbroad = partner.countryCode !== network?.countryCode;
  const [projects, stays, today] = await Promise.all([
    listProjectsWith(actor, { partnerId: partner.id }),
    listMobilitiesWith(actor, partner.id),
    getToday(actor, now),
  ]);
  const to = (path: string) => localised(locale, path);
  return (
    <>
      <PageHeading
        title={partner.name}
        crumbs={[{ href: to(routes.keptPartners()), label: t("page.register") }]}
        tags={partner.isDemonstration ? <Badge>{t("page.demonstration")}</Badge> : null}
        actions={
          <>
            {partner.mayOpen ? (
              <LinkButton href={to(routes.newPartnership(partner.id))} tone="primary">
                {t("page.openPartnership")}
              </LinkButton>
            ) : null}
            {partner.mayEdit ? (
              <LinkButton href={to(routes.editPartner(partner.id))}>{t("page.edit")}</LinkButton>
            ) : null}
            {partner.mayMerge ? (
              <LinkButton href={to(routes.mergePartners(partner.id))}>{t("merge.title")}</LinkButton>
            ) : null}
          </>
        }
      />
      <SummaryList
        rows={[
          { label: t("page.kind"), value: t(`kind.${partner.kind}`) },
          { label: t("page.taxNumber"), value: partner.taxNumber ?? "–" },
          { label: t("page.place"), value: partnerPlace(partner, locale) },
          { label: t("page.address"), value: partner.address ?? "–" },
          { label: t("page.phone"), value: partner.phone ?? "–" },
          {
            label: t("page.website"),
            value: partner.website ? <a href={partner.website}>{partner.website}</a> : "–",
          },
          {
            label: t("page.fields"),
            value: partner.fields.map(({ field }) => localName(field, locale)).join(", ") || "–",
          },
        ]}
      />
      {partner.about ? <p className="mt-6 max-w-measure whitespace-pre-line">{partner.about}</p> : null}
      <Section title={t("page.partnershipsTitle")}>
        {partner.partnerships.length === 0 ? <p>{t("page.noPartnerships")}</p> : null}
        <ul className="plain-list">
          {partner.partnerships.map(({ id, reference, centreId, centre, startedOn }) => (
            <li key={id} className="mb-2">
              {canReadPartnerships(actor, centreId) ? (
                <TextLink href={to(routes.partnership(id))}>{centreName(centre, locale)}</TextLink>
              ) : (
                centreName(centre, locale)
              )}{" "}
              <span className="text-ink-soft">
                {reference}, {t("page.since", { date: formatDate(startedOn, { locale, zone: "UTC" }) })}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {projects.length > 0 ? (
        <Section id="projects" title={tProject("title")}>
          <ProjectTable
            locale={locale}
            rows={projects}
            caption={tProject("title")}
            pageOf={(row) => routes.managedProject(row.id)}
            withCentre
            withPublished
          />
        </Section>
      ) : null}
      {stays.length > 0 || isAbroad ? (
        <Section
          id="mobilities"
          title={tMobility("with")}
          aside={
            isAbroad && actor.centreIds.length > 0 ? (
              <TextLink href={to(routes.newMobility(partner.id))}>{tMobility("new")}</TextLink>
            ) : null
          }
        >
          {stays.length === 0 ? (
            <p>{tMobility("noneWith")}</p>
          ) : (
            <MobilityTable
              locale={locale}
              rows={stays}
              caption={tMobility("with")}
              today={today}
              withCentre
            />
          )}
        </Section>
      ) : null}
      {partner.seesContacts ? (
        <ContactList
          partner={partner}
          accounts={await listContactAccounts(actor, partner.id, now)}
          locale={locale}
          zone={zone}
        />
      ) : null}
      {partner.mayEdit ? (
        <Details summary={tEvent("history")}>
          <EventTable rows={await listRecordEvents("partner", partner.id)} reader={{ locale, zone }} />
        </Details>
      ) : null}
    </>
  );
}
