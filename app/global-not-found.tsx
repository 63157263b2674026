import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { NotFoundPanel } from "@/components/layout/not-found-panel";
import { SiteFrame } from "@/components/layout/site-frame";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import "./globals.css";

export const metadata: Metadata = { title: "404", robots: { index: false } };

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
