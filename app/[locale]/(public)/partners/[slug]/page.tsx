import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { partnerPlace } from "@/components/cooperation/partner-list";
import { ProjectTable } from "@/components/cooperation/project-list";
import { publicMetadata } from "@/components/network/page-metadata";
import { Figure, Figures } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Badge } from "@/components/ui/status-tag";
import { getDeliveredShare } from "@/lib/cooperation/commitment/queries";
import { getPublicPartner } from "@/lib/cooperation/partner/queries";
import { listPublicProjectsWith } from "@/lib/cooperation/project/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { formatDate } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkZone } from "@/lib/platform/settings/network-day";

export const revalidate = 300;

type Props = { params: Promise<{ locale: string; slug: string }> };

export function generateStaticParams() {
  return [];
}

async function readPartner({ params }: Props) {
  const locale = await pageLocale(params);
  const partner = await getPublicPartner(ANYONE, (await params).slug);
  if (!partner) notFound();
  if ("movedTo" in partner) permanentRedirect(localised(locale, routes.partner(partner.movedTo)));
  return { locale, partner };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, partner } = await readPartner(props);
  const t = await getTranslations("partner");
  return publicMetadata(locale, {
    title: `${partner.name} – ${t("page.title")}`,
    description: `${t(`kind.${partner.kind}`)}. ${partnerPlace(partner, locale)}.`,
    path: routes.partner(partner.slug),
  });
}

export default async function Page(props: Props) {
  const { locale, partner } = await readPartner(props);
  const t = await getTranslations("partner");
  const tKept = await getTranslations("commitment.page");
  const moment = now();
  const tProject = await getTranslations("project.page");
  const [kept, projects] = await Promise.all([
    getDeliveredShare(ANYONE, partner.id),
    listPublicProjectsWith(ANYONE, partner.id),
  ]);
  return (
    <>
      <PageHeading
        title={partner.name}
        crumbs={[{ href: localised(locale, routes.partners()), label: t("page.title") }]}
        tags={partner.isDemonstration ? <Badge>{t("page.demonstration")}</Badge> : null}
      />
      <SummaryList
        rows={[
          { label: t("page.kind"), value: t(`kind.${partner.kind}`) },
          { label: t("page.place"), value: partnerPlace(partner, locale) },
          ...(partner.fields.length > 0
            ? [
                {
                  label: t("page.fields"),
                  value: partner.fields.map(({ field }) => localName(field, locale)).join(", "),
                },
              ]
            : []),
          ...(partner.website
            ? [{ label: t("page.website"), value: <a href={partner.website}>{partner.website}</a> }]
            : []),
        ]}
      />
      {kept.share === null ? null : (
        <Section title={tKept("publicTitle")}>
          <Figures>
            <Figure
              value={Math.round(100 * kept.share)}
              unit="%"
              label={tKept("publicShare")}
              note={tKept("publicNote", { count: kept.commitments })}
              asOf={formatDate(moment, { locale, zone: await networkZone(db) })}
            />
          </Figures>
        </Section>
      )}
      {partner.about ? <p className="mt-6 max-w-measure whitespace-pre-line">{partner.about}</p> : null}
      <Section title={t("page.partnershipsTitle")}>
        <ul className="plain-list">
          {partner.partnerships.map(({ id, centre, startedOn }) => (
            <li key={id} className="mb-2">
              <TextLink href={localised(locale, routes.centre(centre.slug))}>
                {localName({ name: centre.shortName, names: centre.shortNames }, locale)}
              </TextLink>{" "}
              <span className="text-ink-soft">
                {t("page.since", { date: formatDate(startedOn, { locale, zone: "UTC" }) })}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {projects.length > 0 ? (
        <Section
          id="projects"
          title={tProject("title")}
          aside={<TextLink href={localised(locale, routes.projects())}>{tProject("all")}</TextLink>}
        >
          <ProjectTable
            locale={locale}
            rows={projects}
            caption={tProject("title")}
            pageOf={(row) => routes.project(row.slug)}
            withCentre
          />
        </Section>
      ) : null}
    </>
  );
}
