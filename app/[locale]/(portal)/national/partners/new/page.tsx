import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PartnerForm } from "@/components/cooperation/partner-form";
import { partnerPlace } from "@/components/cooperation/partner-list";
import { SearchBox } from "@/components/form/search-box";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { canKeepPartners } from "@/lib/cooperation/partner/policy";
import { findPartners } from "@/lib/cooperation/partner/queries";
import { listCountries } from "@/lib/network/country/queries";
import { listFieldOptions } from "@/lib/network/field/queries";
import { getNetwork } from "@/lib/network/network/queries";
import { listDistricts, listProvinceOptions } from "@/lib/network/province/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { searchField } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ find?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("partner.page"))("new") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  if (!canKeepPartners(actor)) notFound();
  const typed = searchField.parse((await searchParams).find);
  const t = await getTranslations("partner");
  const [network, found, countries, provinces, districts, fields] = await Promise.all([
    getNetwork(actor),
    findPartners(actor, typed),
    listCountries(actor),
    listProvinceOptions(actor),
    listDistricts(actor),
    listFieldOptions(actor),
  ]);
  return (
    <>
      <PageHeading
        title={t("page.new")}
        lead={t("page.newLead")}
        crumbs={[{ href: localised(locale, routes.keptPartners()), label: t("page.register") }]}
      />
      <SearchBox
        to={localised(locale, routes.newPartner())}
        name="find"
        label={t("page.find")}
        defaultValue={typed}
      />
      {typed === "" ? null : (
        <>
          <Section title={t("page.found")}>
            {found.length === 0 ? <p>{t("page.notFound")}</p> : null}
            <ul className="plain-list">
              {found.map((partner) => (
                <li key={partner.id} className="mb-2">
                  <TextLink href={localised(locale, routes.keptPartner(partner.id))}>{partner.name}</TextLink>{" "}
                  <span className="text-ink-soft">
                    {[t(`kind.${partner.kind}`), partnerPlace(partner, locale)].join(", ")}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={t("page.new")}>
            <PartnerForm
              locale={locale}
              typed={typed}
              countries={countries}
              homeCountry={network?.countryCode.trim() ?? ""}
              provinces={provinces}
              districts={districts}
              fields={fields}
            />
          </Section>
        </>
      )}
    </>
  );
}
