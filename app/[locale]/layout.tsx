import type { Metadata, Viewport } from "next";
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

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#0f3a47" },
    { media: "(prefers-color-scheme: dark)", color: "#0b1517" },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("layout.network");
  const network = await getNetwork(ANYONE);
  const name = network ? localName(network, locale) : t("name");
  return {
    metadataBase: new URL(env.USTA_BASE_URL),
    title: { default: name, template: `%s – ${name}` },
    manifest: new URL("/manifest.webmanifest", env.USTA_BASE_URL),
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export default async function RootLayout({ params, children }: Props) {
  const locale = await pageLocale(params);
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
