import type { Locale } from "@/lib/platform/i18n/locales";
import type { Given } from "@/components/ui/written-html";
import { LanguageSwitch } from "./language-switch";
import { NavLinks } from "./nav-links";
import { UserMenu } from "./user-menu";

export interface HeaderProps {
  locale: Locale;
  /** The network's name and, where it has one, its logo; without it the portal's mark stands. */
  brand: { name: string; logo?: { src: string; width: number; height: number } };
  /** Addresses with their language. */
  hrefs: Record<"front" | "signIn" | "home", string>;
  words: Record<"signIn" | "home" | "languages" | "menu" | "mainNav", string>;
  /** Who is signed in, where the page knows it. */
  user?: string;
  /** The main menu, made by `navHtml`. */
  menu: Given;
}

/** The same for every visitor: the strip with languages and the way in, the network's name, the main menu. */
export function Header({ locale, brand, hrefs, words, user, menu }: HeaderProps) {
  return (
    <header className="print:hidden">
      <div className="bg-strip text-sm text-on-strip">
        <div className="page flex flex-wrap items-center justify-between gap-x-4 sm:justify-end">
          <UserMenu hrefs={hrefs} labels={words} name={user} />
          <LanguageSwitch locale={locale} label={words.languages} />
        </div>
      </div>
      <div className="border-b border-line bg-surface">
        <div className="page relative flex items-center justify-between gap-4 py-3 lg:py-4">
          <a href={hrefs.front} className="flex min-w-0 items-center gap-3 text-ink no-underline">
            {brand.logo ? (
              <img
                src={brand.logo.src}
                alt=""
                width={brand.logo.width}
                height={brand.logo.height}
                className="h-11 w-auto max-w-28 shrink-0 object-contain lg:h-12"
              />
            ) : (
              <span className="mark size-11 shrink-0 lg:size-12" />
            )}
            <span className="max-w-60 text-base leading-[1.15] font-[640] tracking-[-0.01em] text-balance lg:text-[1.125rem]">
              {brand.name}
            </span>
          </a>
          <details className="menu-fold lg:hidden">
            <summary className="plain-summary menu-button">
              <span className="menu-bars" aria-hidden="true" />
              {words.menu}
            </summary>
          </details>
          <NavLinks label={words.mainNav} menu={menu} className="main-menu" />
        </div>
      </div>
    </header>
  );
}
