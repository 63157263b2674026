import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/link";
import { localePath, type Locale } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";
import type { NetworkIdentity } from "./network-identity";

export async function Footer({ locale, network }: { locale: Locale; network: NetworkIdentity }) {
  const t = await getTranslations("layout");
  const links = [
    { href: localePath(locale, routes.about()), label: t("footer.about") },
    { href: localePath(locale, routes.privacy()), label: t("footer.privacy") },
    { href: localePath(locale, routes.cookies()), label: t("footer.cookies") },
    { href: localePath(locale, routes.accessibility()), label: t("footer.accessibility") },
    { href: localePath(locale, routes.disclaimer()), label: t("footer.disclaimer") },
  ];
  const openData = "/api/v1";
  return (
    <footer className="mt-auto border-t border-line bg-sunken text-sm text-ink-soft print:hidden">
      <div className="page flex flex-wrap justify-between gap-x-12 gap-y-6 py-10">
        <div className="flex max-w-measure gap-4">
          {network.fundingEmblem ? (
            <img
              src={network.fundingEmblem.src}
              alt={network.fundingEmblem.alt}
              width={network.fundingEmblem.width}
              height={network.fundingEmblem.height}
              className="h-10 w-auto shrink-0"
            />
          ) : null}
          <div>
            <p className="font-[600] text-ink">{network.name}</p>
            {network.fundingLine ? <p className="mt-1 font-[600]">{network.fundingLine}</p> : null}
            {network.fundingLine ? <p className="mt-1">{network.fundingDisclaimer}</p> : null}
            {network.demo ? <p className="mt-3">{t("footer.demo")}</p> : null}
          </div>
        </div>
        <nav aria-label={t("footer.nav")}>
          <ul className="grid gap-x-10 sm:grid-cols-2">
            {links.map(({ href, label }) => (
              <li key={href}>
                <TextLink href={href} className="inline-flex min-h-9 items-center">
                  {label}
                </TextLink>
              </li>
            ))}
            <li>
              <a href={openData} className="link inline-flex min-h-9 items-center">
                {t("footer.openData")}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
