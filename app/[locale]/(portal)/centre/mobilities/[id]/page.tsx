import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MobilityReport, TravellerPart } from "@/components/cooperation/mobility-report";
import { RecordHistory } from "@/components/evidence/record-history";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Badge, StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { removeMobilityAction } from "@/lib/cooperation/mobility/actions";
import { findTravellers, getMobility } from "@/lib/cooperation/mobility/queries";
import { canBrowsePartners } from "@/lib/cooperation/partner/policy";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDateRange } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { db } from "@/lib/platform/db";
import { readId, searchField } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ find?: string | string[]; refused?: string | string[] }>;
};

async function readMobility({ params }: Pick<Props, "params">) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const { date, zone } = await networkDay(db, now);
  const mobility = id === null ? null : await getMobility(actor, id, date);
  if (!mobility) notFound();
  return { locale, actor, mobility, zone };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readMobility(props)).mobility.topic };
}

export default async function Page(props: Props) {
  const { locale, actor, mobility, zone } = await readMobility(props);
  const t = await getTranslations("mobility");
  const { find, refused } = await props.searchParams;
  const typed = searchField.parse(find);
  const { partner, centre } = mobility;
  const to = (path: string) => localised(locale, path);
  const list = mobility.mayRecord
    ? routes.mobilities()
    : mobility.isLister
      ? routes.nationalMobilities()
      : routes.learning();
  return (
    <>
      <PageHeading
        title={mobility.topic}
        crumbs={[{ href: to(list), label: t(mobility.isLister ? "page.title" : "page.own") }]}
        tags={
          <>
            <Badge>{t(`direction.${mobility.isOutgoing ? "out" : "in"}`)}</Badge>
            <Badge>{t(`kind.${mobility.kind}`)}</Badge>
            {mobility.isReportDue ? <StatusTag tone="amber">{t("page.reportMissing")}</StatusTag> : null}
            {mobility.isDemonstration ? <Badge>{t("page.demonstration")}</Badge> : null}
          </>
        }
        actions={
          mobility.mayRecord ? (
            <LinkButton href={to(routes.editMobility(mobility.id))}>{t("page.edit")}</LinkButton>
          ) : null
        }
      />
      <SummaryList
        rows={[
          {
            label: t("page.centre"),
            value: localName({ name: centre.shortName, names: centre.shortNames }, locale),
          },
          {
            label: t("page.partner"),
            value: (
              <>
                {canBrowsePartners(actor) ? (
                  <TextLink href={to(routes.keptPartner(partner.id))}>{partner.name}</TextLink>
                ) : (
                  partner.name
                )}
                <span className="block text-ink-soft">
                  {[localName(partner.country, locale), partner.place].filter(Boolean).join(", ")}
                </span>
              </>
            ),
          },
          {
            label: t("page.dates"),
            value: formatDateRange(mobility.startsOn, mobility.endsOn, { locale, zone: "UTC" }),
          },
          { label: t("form.days"), value: formatNumber(mobility.days, locale) },
          { label: t("page.people"), value: formatNumber(mobility.people, locale) },
          ...(mobility.person
            ? [
                {
                  label: t("page.traveller"),
                  value: `${mobility.person.givenName} ${mobility.person.familyName}`,
                },
              ]
            : []),
        ]}
      />
      <MobilityReport
        mobility={mobility}
        locale={locale}
        zone={zone}
        refused={typeof refused === "string" ? refused : null}
      />
      {mobility.mayName ? (
        <TravellerPart
          mobility={mobility}
          locale={locale}
          typed={typed}
          found={await findTravellers(actor, mobility.id, typed)}
        />
      ) : null}
      {mobility.isLister ? (
        <RecordHistory
          rows={await listRecordEvents("mobility", mobility.id)}
          reader={{ locale, zone }}
          logOf={actor.isMinistry ? mobility.id : undefined}
        />
      ) : null}
      {mobility.mayRecord ? (
        <Form action={removeMobilityAction} noun="mobility" fieldless fold={{ summary: t("remove.title") }}>
          <input type="hidden" name="mobilityId" value={mobility.id} />
          <p>{t("remove.text")}</p>
          <SubmitButton tone="danger">{t("remove.submit")}</SubmitButton>
        </Form>
      ) : null}
    </>
  );
}
