import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PartnerList } from "@/components/cooperation/partner-list";
import { publicMetadata } from "@/components/network/page-metadata";
import type { SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listPartnerCountries, listPublicPartners } from "@/lib/cooperation/partner/queries";
import { listPartnersQuery } from "@/lib/cooperation/partner/schema";
import { listFieldOptions } from "@/lib/network/field/queries";
import { listProvinceOptions } from "@/lib/network/province/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("partner.page");
  return publicMetadata(locale, { title: t("title"), description: t("lead"), path: routes.partners() });
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const given = await searchParams;
  const query = readQuery(listPartnersQuery, given);
  const t = await getTranslations("partner.page");
  const [found, provinces, fields, countries] = await Promise.all([
    listPublicPartners(ANYONE, query),
    listProvinceOptions(ANYONE),
    listFieldOptions(ANYONE),
    listPartnerCountries(ANYONE, { isPublic: true }),
  ]);
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <PartnerList
        locale={locale}
        to={routes.partners()}
        pageOf={({ slug }) => routes.partner(slug)}
        given={given}
        query={query}
        found={found}
        provinces={provinces}
        fields={fields}
        countries={countries}
        isPublic
      />
    </>
  );
}
