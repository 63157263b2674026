"use client";

import { usePathname } from "next/navigation";
import { buttonClass } from "@/components/ui/button-class";
import { TextLink } from "@/components/ui/link";
import { DEFAULT_LOCALE, isLocale, localePath, type Locale } from "@/lib/platform/i18n/locales";
import { problem as az } from "@/lib/platform/i18n/messages/az/problem";
import { problem as en } from "@/lib/platform/i18n/messages/en/problem";
import { problem as tr } from "@/lib/platform/i18n/messages/tr/problem";
import { routes } from "@/lib/platform/routes";

const sentences: Record<Locale, typeof tr> = { tr, en, az };

/**
 * The same words for what is not there and for what is not open to the reader. Next sends it along with every page, so
 * that only its name crosses, and the words are in the script.
 */
export function NotFoundPanel() {
  const first = (usePathname() ?? "").split("/")[1];
  const locale = isLocale(first) ? first : DEFAULT_LOCALE;
  const { title, text, searchLabel, search, home, centres, courses } = sentences[locale].notFound;
  const to = (path: string) => localePath(locale, path);
  return (
    <div className="max-w-measure">
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-4 text-lg text-ink-soft">{text}</p>
      <form action={to(routes.courses())} className="mt-8" role="search">
        <label htmlFor="not-found-search" className="font-[600]">
          {searchLabel}
        </label>
        <div className="mt-2 flex gap-2">
          <input id="not-found-search" name="q" type="search" className="control control-grow" />
          <button type="submit" className={buttonClass("secondary")}>
            {search}
          </button>
        </div>
      </form>
      <ul className="mt-8 grid gap-2">
        <li>
          <TextLink href={to(routes.home())}>{home}</TextLink>
        </li>
        <li>
          <TextLink href={to(routes.centres())}>{centres}</TextLink>
        </li>
        <li>
          <TextLink href={to(routes.courses())}>{courses}</TextLink>
        </li>
      </ul>
    </div>
  );
}
