import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { Footer } from "./footer";
import { Header } from "./header";
import type { NetworkIdentity } from "./network-identity";

/** Skip link, header, the page, footer. */
export async function SiteFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = await getTranslations("layout");
  const network: NetworkIdentity = {
    name: t("network.name"),
    description: t("network.description"),
    fundingLine: t("network.fundingLine"),
    fundingDisclaimer: t("network.fundingDisclaimer"),
    demo: env.isDemo,
  };
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="skip-link">
        {t("header.skip")}
      </a>
      <Header locale={locale} network={network} />
      <main id="main" tabIndex={-1} className="page w-full pt-8 pb-20 lg:pt-12">
        {children}
      </main>
      <Footer locale={locale} network={network} />
    </div>
  );
}
