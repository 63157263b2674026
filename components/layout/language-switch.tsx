"use client";

import { usePathname } from "next/navigation";
import type { MouseEvent } from "react";
import { LOCALE_NAMES, LOCALES, switchLocale, type Locale } from "@/lib/platform/i18n/locales";

/** Each language by its own name, on the same page; what was searched for stays when scripts run. */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  const pathname = usePathname() ?? `/${locale}`;
  const keepSearch = (event: MouseEvent<HTMLAnchorElement>) => {
    if (window.location.search) event.currentTarget.search = window.location.search;
  };
  return (
    <nav aria-label={label}>
      <ul className="-mr-2 flex gap-1">
        {LOCALES.map((other) => (
          <li key={other}>
            <a
              href={switchLocale(pathname, other)}
              hrefLang={other}
              lang={other}
              onClick={keepSearch}
              aria-current={other === locale ? "true" : undefined}
              className="inline-flex min-h-10 items-center rounded-sm px-2 no-underline hover:underline aria-[current=true]:font-[650] aria-[current=true]:underline decoration-2 underline-offset-[0.4em]"
            >
              {LOCALE_NAMES[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
