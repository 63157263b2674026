import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { env } from "@/lib/platform/env";
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
  await pageLocale(params);
  const t = await getTranslations("layout.network");
  return {
    metadataBase: new URL(env.USTA_BASE_URL),
    title: { default: t("name"), template: `%s – ${t("name")}` },
    description: t("description"),
    applicationName: t("name"),
    manifest: "/manifest.webmanifest",
    openGraph: {
      siteName: t("name"),
      type: "website",
      images: [{ url: "/social.png", width: 1200, height: 630 }],
    },
    twitter: { card: "summary_large_image" },
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
