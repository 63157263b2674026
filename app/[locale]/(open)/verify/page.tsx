import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { CheckForm } from "@/components/learning/check-form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { readCode } from "@/lib/learning/certificate/rules";
import { checkCertificateQuery } from "@/lib/learning/certificate/schema";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("certificate.check"))("title") };
}

/** Where a code is typed; a code that can be one leads to its own page. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { code: typed } = readQuery(checkCertificateQuery, await searchParams);
  const code = readCode(typed);
  if (code !== null) redirect(localised(locale, routes.certificate(code)));
  const t = await getTranslations("certificate.check");
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      {typed !== "" ? (
        <Notice tone="red" title={t("none")} role="alert">
          {t("noneHelp")}
        </Notice>
      ) : null}
      <CheckForm locale={locale} typed={typed} />
    </>
  );
}
