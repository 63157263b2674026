import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/evidence/export-links";
import { PartnerList } from "@/components/cooperation/partner-list";
import { LinkButton } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { canKeepPartners } from "@/lib/cooperation/partner/policy";
import { listAlikePairs, listPartnerCountries, listPartners } from "@/lib/cooperation/partner/queries";
import { listPartnersQuery } from "@/lib/cooperation/partner/schema";
import { listFieldOptions } from "@/lib/network/field/queries";
import { listProvinceOptions } from "@/lib/network/province/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("partner.page"))("register") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const given = await searchParams;
  const query = readQuery(listPartnersQuery, given);
  const [found, provinces, fields, alike, countries] = await Promise.all([
    listPartners(actor, query),
    listProvinceOptions(actor),
    listFieldOptions(actor),
    listAlikePairs(actor),
    listPartnerCountries(actor, { isPublic: false }),
  ]);
  if (!found) notFound();
  const t = await getTranslations("partner");
  return (
    <>
      <PageHeading
        title={t("page.register")}
        lead={t("page.registerLead")}
        actions={
          <>
            {canKeepPartners(actor) ? (
              <LinkButton href={localised(locale, routes.newPartner())} tone="primary">
                {t("page.new")}
              </LinkButton>
            ) : null}
            <ExportLinks to="/api/exports/partners" query={given} locale={locale} />
          </>
        }
      />
      {alike.length > 0 ? (
        <Details summary={`${t("merge.alike")} (${alike.length})`}>
          <p>{t("merge.alikeHelp")}</p>
          <ul className="plain-list">
            {alike.map(({ oneId, one, otherId, other }) => (
              <li key={`${oneId}-${otherId}`}>
                {one} – {other}{" "}
                <a href={localised(locale, routes.mergePartners(oneId, otherId))}>{t("merge.compare")}</a>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      <PartnerList
        locale={locale}
        to={routes.keptPartners()}
        pageOf={({ id }) => routes.keptPartner(id)}
        given={given}
        query={query}
        found={found}
        provinces={provinces}
        fields={fields}
        countries={countries}
      />
    </>
  );
}
