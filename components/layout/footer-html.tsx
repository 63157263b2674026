import { plainHtml } from "@/components/ui/plain-html";
import { localePath, type Locale } from "@/lib/platform/i18n/locales";
import type { useTranslations } from "@/lib/platform/i18n/translations";
import { routes } from "@/lib/platform/routes";

type Words = ReturnType<typeof useTranslations<"layout">>;

interface FooterFacts {
  name: string;
  /** "" where no project paid for the site. */
  fundingLine: string;
  /** The payer's emblem, beside the funding line. */
  emblem: { src: string; alt: string; width: number; height: number } | null;
  /** Says on every page that people and records are invented. */
  isDemo: boolean;
}

const OPEN_DATA = "/api/v1";

/** The foot of every page, as one text. */
export function footerHtml(t: Words, locale: Locale, facts: FooterFacts): string {
  const { name, fundingLine, emblem, isDemo } = facts;
  const links = [
    { href: localePath(locale, routes.about()), label: t("footer.about") },
    { href: localePath(locale, routes.partners()), label: t("footer.partners") },
    { href: localePath(locale, routes.projects()), label: t("footer.projects") },
    { href: localePath(locale, routes.programmes()), label: t("footer.programmes") },
    { href: localePath(locale, routes.privacy()), label: t("footer.privacy") },
    { href: localePath(locale, routes.cookies()), label: t("footer.cookies") },
    { href: localePath(locale, routes.accessibility()), label: t("footer.accessibility") },
    { href: localePath(locale, routes.disclaimer()), label: t("footer.disclaimer") },
    { href: OPEN_DATA, label: t("footer.openData") },
  ];
  const html = plainHtml(
    <div className="page flex flex-wrap justify-between gap-x-12 gap-y-6 py-10">
      <div className="flex max-w-measure gap-4">
        {emblem ? (
          <img
            src={emblem.src}
            alt={emblem.alt}
            width={emblem.width}
            height={emblem.height}
            className="h-10 w-auto shrink-0"
          />
        ) : null}
        <div>
          <p className="font-[600] text-ink">{name}</p>
          {fundingLine ? <p className="mt-1 font-[600]">{fundingLine}</p> : null}
          {fundingLine ? <p className="mt-1">{t("network.fundingDisclaimer")}</p> : null}
          {isDemo ? <p className="mt-3">{t("footer.demo")}</p> : null}
        </div>
      </div>
      <nav aria-label={t("footer.nav")}>
        <ul className="footer-links">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href} className="link">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>,
  );
  return html ?? "";
}
