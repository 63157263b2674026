"use client";

import { usePathname } from "next/navigation";
import { escapeHtml } from "@/components/ui/plain-html";
import { LOCALE_NAMES, LOCALES, switchLocale, type Locale } from "@/lib/platform/i18n/locales";

/** Each language by its own name, on the same page; what was searched for stays when scripts run (`SoftLinks`). */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  const pathname = usePathname() ?? `/${locale}`;
  const items = LOCALES.map((other) => {
    const current = other === locale ? ' aria-current="true"' : "";
    const href = escapeHtml(switchLocale(pathname, other));
    return `<li><a href="${href}" hreflang="${other}" lang="${other}" data-keep${current}>${LOCALE_NAMES[other]}</a></li>`;
  });
  return (
    <nav
      aria-label={label}
      className="languages"
      dangerouslySetInnerHTML={{ __html: `<ul>${items.join("")}</ul>` }}
    />
  );
}
