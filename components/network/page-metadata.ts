import type { Metadata } from "next";
import { DEFAULT_LOCALE, LOCALES, localePath, type Locale } from "@/lib/platform/i18n/locales";

/** How a page that anyone may share looks where it is shared; the signed-in pages do without. */
export const siteMetadata: Metadata = {
  openGraph: { type: "website", images: [{ url: "/social.png", width: 1200, height: 630 }] },
  twitter: { card: "summary_large_image" },
};

interface PublicPage {
  title?: string;
  description: string;
  /** Without its language: `routes.centre(slug)`. */
  path: string;
}

/** What search engines and shared links read of a public page: its own address and the same page in each language. */
export function publicMetadata(locale: Locale, { title, description, path }: PublicPage): Metadata {
  const languages = Object.fromEntries(LOCALES.map((other) => [other, localePath(other, path)]));
  const short = description.length > 200 ? `${description.slice(0, 197).trimEnd()}…` : description;
  return {
    ...(title === undefined ? {} : { title }),
    description: short,
    alternates: {
      canonical: localePath(locale, path),
      languages: { ...languages, "x-default": localePath(DEFAULT_LOCALE, path) },
    },
    openGraph: {
      ...(title === undefined ? {} : { title }),
      description: short,
      url: localePath(locale, path),
      locale,
      type: "website",
      images: [{ url: "/social.png", width: 1200, height: 630, alt: "" }],
    },
  };
}
