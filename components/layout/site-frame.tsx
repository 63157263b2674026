import type { ComponentProps, ReactNode } from "react";
import type { NetworkDetail } from "@/lib/network/network/queries";
import { env } from "@/lib/platform/env";
import { localName, type Named } from "@/lib/platform/i18n/local-name";
import { localePath, type Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { routes } from "@/lib/platform/routes";
import { footerHtml } from "./footer-html";
import { writtenOnce } from "@/components/ui/written";
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
  const line = fundingLine?.[locale] ?? t("network.fundingLine");
  const around = network ? kept(network, `${locale} ${line}`, () => write(t, locale, network, line)) : null;
  const { menu, footer, ...words } = around ?? write(t, locale, null, line);
  return (
    <Frame {...words} menu={writtenOnce(menu)} footer={writtenOnce(footer)} user={user}>
      {children}
    </Frame>
  );
}

type Words = ReturnType<typeof useTranslations<"layout">>;
type Around = Omit<ComponentProps<typeof Frame>, "menu" | "footer" | "user" | "children"> &
  Record<"menu" | "footer", string>;

const written = new WeakMap<object, Map<string, Around>>();

/** It is the same around every page, for as long as the network's row is kept. */
function kept(network: object, key: string, make: () => Around): Around {
  const own = written.get(network) ?? new Map<string, Around>();
  const around = own.get(key) ?? make();
  written.set(network, own.set(key, around));
  return around;
}

function write(t: Words, locale: Locale, network: SiteFrameProps["network"], fundingLine: string): Around {
  const to = (path: string) => localePath(locale, path);
  const name = network ? localName(network, locale) : t("network.name");
  return {
    locale,
    brand: { name, logo: network?.logo ?? undefined },
    hrefs: { front: to("/"), signIn: to(routes.signIn()), home: to(routes.portalHome()) },
    words: {
      signIn: t("header.signIn"),
      home: t("header.myPages"),
      languages: t("header.language"),
      menu: t("header.menu"),
      mainNav: t("header.mainNav"),
    },
    menu: navHtml([
      { href: to(routes.centres()), label: t("nav.centres") },
      { href: to(routes.fields()), label: t("nav.fields") },
      { href: to(routes.provinces()), label: t("nav.provinces") },
      { href: to(routes.courses()), label: t("nav.courses") },
      { href: to(routes.verify()), label: t("nav.verify") },
    ]),
    skip: t("header.skip"),
    footer: footerHtml(t, locale, {
      name,
      fundingLine,
      emblem: network?.emblem ?? null,
      isDemo: env.isDemo,
    }),
  };
}
