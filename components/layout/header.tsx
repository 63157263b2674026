import { localePath, type Locale } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";
import { LanguageSwitch } from "./language-switch";
import { navHtml } from "./nav-html";
import { NavLinks } from "./nav-links";
import type { NetworkIdentity } from "./network-identity";
import { UserMenu } from "./user-menu";
import { useTranslations } from "@/lib/platform/i18n/translations";

/** The same for every visitor: the strip with languages and the way in, the network's name, the main menu. */
export function Header({ locale, network }: { locale: Locale; network: NetworkIdentity }) {
  const t = useTranslations("layout");
  const to = (path: string) => localePath(locale, path);
  const menu = navHtml([
    { href: to(routes.centres()), label: t("nav.centres") },
    { href: to(routes.fields()), label: t("nav.fields") },
    { href: to(routes.provinces()), label: t("nav.provinces") },
    { href: to(routes.courses()), label: t("nav.courses") },
    { href: to(routes.verify()), label: t("nav.verify") },
  ]);
  return (
    <header className="print:hidden">
      <div className="bg-strip text-sm text-on-strip">
        <div className="page flex flex-wrap items-center justify-between gap-x-4 sm:justify-end">
          <UserMenu
            hrefs={{ signIn: to(routes.signIn()), home: to(routes.portalHome()) }}
            labels={{ signIn: t("header.signIn"), home: t("header.myPages") }}
          />
          <LanguageSwitch locale={locale} label={t("header.language")} />
        </div>
      </div>
      <div className="border-b border-line bg-surface">
        <div className="page relative flex items-center justify-between gap-4 py-3 lg:py-4">
          <a href={to("/")} className="flex min-w-0 items-center gap-3 text-ink no-underline">
            {network.logo ? (
              <img
                src={network.logo.src}
                alt=""
                width={network.logo.width}
                height={network.logo.height}
                className="h-11 w-auto max-w-28 shrink-0 object-contain lg:h-12"
              />
            ) : (
              <span className="mark size-11 shrink-0 lg:size-12" />
            )}
            <span className="max-w-60 text-base leading-[1.15] font-[640] tracking-[-0.01em] text-balance lg:text-[1.125rem]">
              {network.name}
            </span>
          </a>
          <details className="menu-fold lg:hidden">
            <summary className="plain-summary menu-button">
              <span className="menu-bars" aria-hidden="true" />
              {t("header.menu")}
            </summary>
          </details>
          <NavLinks label={t("header.mainNav")} html={menu} className="main-menu" />
        </div>
      </div>
    </header>
  );
}
