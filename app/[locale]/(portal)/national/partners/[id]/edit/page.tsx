import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PartnerForm } from "@/components/cooperation/partner-form";
import { PageHeading } from "@/components/ui/page-heading";
import { getPartner } from "@/lib/cooperation/partner/queries";
import { listCountries } from "@/lib/network/country/queries";
import { listFieldOptions } from "@/lib/network/field/queries";
import { getNetwork } from "@/lib/network/network/queries";
import { listDistricts, listProvinceOptions } from "@/lib/network/province/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("partner.page"))("editTitle") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const partner = id === null ? null : await getPartner(actor, id);
  if (!partner?.mayEdit) notFound();
  const t = await getTranslations("partner.page");
  const [network, countries, provinces, districts, fields] = await Promise.all([
    getNetwork(actor),
    listCountries(actor),
    listProvinceOptions(actor),
    listDistricts(actor),
    listFieldOptions(actor),
  ]);
  return (
    <>
      <PageHeading
        title={t("editTitle")}
        crumbs={[
          { href: localised(locale, routes.keptPartners()), label: t("register") },
          { href: localised(locale, routes.keptPartner(partner.id)), label: partner.name },
        ]}
      />
      <PartnerForm
        locale={locale}
        partner={partner}
        countries={countries}
        homeCountry={network?.countryCode.trim() ?? ""}
        provinces={provinces}
        districts={districts}
        fields={fields}
      />
    </>
  );
}
