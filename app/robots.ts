import type { MetadataRoute } from "next";
import { env } from "@/lib/platform/env";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const dynamic = "force-dynamic";

/** Pages for signed-in people and pages of people's own are nobody's search result. */
const PRIVATE = [
  "home",
  "account",
  "centre$",
  "centre/",
  "learning",
  "national",
  "registers",
  "school",
  "sign-in",
  "verify/",
];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/api/internal/",
        ...LOCALES.flatMap((locale) => PRIVATE.map((part) => `/${locale}/${part}`)),
      ],
    },
    sitemap: `${env.USTA_BASE_URL}/sitemap.xml`,
  };
}
