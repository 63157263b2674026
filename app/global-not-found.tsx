import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPanel } from "@/components/layout/frame";
import { SiteFrame } from "@/components/layout/site-frame";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  setRequestLocale(DEFAULT_LOCALE);
  const t = await getTranslations("problem.notFound");
  const name = (await getTranslations("layout.network"))("name");
  return { title: `${t("title")} – ${name}`, robots: { index: false } };
}

/** For an address without a language that we know. */
export default function GlobalNotFound() {
  setRequestLocale(DEFAULT_LOCALE);
  return (
    <html lang={DEFAULT_LOCALE}>
      <body>
        <SiteFrame locale={DEFAULT_LOCALE}>
          <NotFoundPanel />
        </SiteFrame>
      </body>
    </html>
  );
}
