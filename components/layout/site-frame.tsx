import type { ReactNode } from "react";
import type { NetworkDetail } from "@/lib/network/network/queries";
import { env } from "@/lib/platform/env";
import { localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { Footer } from "./footer";
import { Header } from "./header";
import type { NetworkIdentity } from "./network-identity";
import { SoftLinks } from "./soft-links";
import { useTranslations } from "@/lib/platform/i18n/translations";

interface SiteFrameProps {
  locale: Locale;
  /** The network's row; without it, as before the facts are in the database, the words of this code stand. */
  network?: (Named & Pick<NetworkDetail, "logo" | "emblem">) | null;
  fundingLine?: Record<Locale, string>;
  children: ReactNode;
}

/** Skip link, header, the page, footer. */
export function SiteFrame({ locale, network, fundingLine, children }: SiteFrameProps) {
  const t = useTranslations("layout");
  const identity: NetworkIdentity = {
    name: network ? localName(network, locale) : t("network.name"),
    fundingLine: fundingLine?.[locale] ?? t("network.fundingLine"),
    fundingDisclaimer: t("network.fundingDisclaimer"),
    logo: network?.logo ?? undefined,
    fundingEmblem: network?.emblem ?? undefined,
    demo: env.isDemo,
  };
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="skip-link">
        {t("header.skip")}
      </a>
      <Header locale={locale} network={identity} />
      <main id="main" tabIndex={-1} className="page w-full pt-8 pb-20 lg:pt-12">
        {children}
      </main>
      <Footer locale={locale} network={identity} />
      <SoftLinks />
    </div>
  );
}
