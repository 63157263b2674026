import type { ReactNode } from "react";
import type { NetworkDetail } from "@/lib/network/network/queries";
import { env } from "@/lib/platform/env";
import { localName, type Named } from "@/lib/platform/i18n/local-name";
import { localePath, type Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { routes } from "@/lib/platform/routes";
import { useFooterHtml } from "./footer-html";
import { Frame } from "./frame";
import { navHtml } from "./nav-html";

interface SiteFrameProps {
  locale: Locale;
  /** The network's row; without it, as before the facts are in the database, the words of this code stand. */
  network?: (Named & Pick<NetworkDetail, "logo" | "emblem">) | null;
  fundingLine?: Record<Locale, string>;
  /** Who is signed in, where the page is made for them. */
  user?: string;
  children: ReactNode;
}

/** Skip link, header, the page, footer. */
export function SiteFrame({ locale, network, fundingLine, user, children }: SiteFrameProps) {
  const t = useTranslations("layout");
  const to = (path: string) => localePath(locale, path);
  const name = network ? localName(network, locale) : t("network.name");
  const menu = navHtml([
    { href: to(routes.centres()), label: t("nav.centres") },
    { href: to(routes.fields()), label: t("nav.fields") },
    { href: to(routes.provinces()), label: t("nav.provinces") },
    { href: to(routes.courses()), label: t("nav.courses") },
    { href: to(routes.verify()), label: t("nav.verify") },
  ]);
  const footer = useFooterHtml(locale, {
    name,
    fundingLine: fundingLine?.[locale] ?? t("network.fundingLine"),
    emblem: network?.emblem ?? null,
    isDemo: env.isDemo,
  });
  return (
    <Frame
      locale={locale}
      brand={{ name, logo: network?.logo ?? undefined }}
      hrefs={{ front: to("/"), signIn: to(routes.signIn()), home: to(routes.portalHome()) }}
      words={{
        signIn: t("header.signIn"),
        home: t("header.myPages"),
        languages: t("header.language"),
        menu: t("header.menu"),
        mainNav: t("header.mainNav"),
      }}
      user={user}
      menu={menu}
      skip={t("header.skip")}
      footer={footer}
    >
      {children}
    </Frame>
  );
}
