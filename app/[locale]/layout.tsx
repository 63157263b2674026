import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getNetwork } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { env } from "@/lib/platform/env";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import "@/app/globals.css";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/** No page is made at build time: each is kept from its first visit on. */
export function generateStaticParams() {
  return [];
}

let base: URL | undefined;

/** The same on every page; as metadata they would be worked out anew for each. */
const SAME_EVERYWHERE = (
  <>
    <link rel="manifest" href="/manifest.webmanifest" />
    <meta name="format-detection" content="telephone=no, address=no, email=no" />
    <meta name="theme-color" content="#0f3a47" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#0b1517" media="(prefers-color-scheme: dark)" />
  </>
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("layout.network");
  const network = await getNetwork(ANYONE);
  const name = network ? localName(network, locale) : t("name");
  return {
    metadataBase: (base ??= new URL(env.USTA_BASE_URL)),
    title: { default: name, template: `%s – ${name}` },
  };
}

export default async function RootLayout({ params, children }: Props) {
  const locale = await pageLocale(params);
  return (
    <html lang={locale}>
      <body>
        {SAME_EVERYWHERE}
        {children}
      </body>
    </html>
  );
}
