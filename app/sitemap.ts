import type { MetadataRoute } from "next";
import { listPublicAddresses } from "@/lib/desk/open-data/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { LOCALES, localePath } from "@/lib/platform/i18n/locales";
import { getToday } from "@/lib/network/network/queries";

export const dynamic = "force-dynamic";

/** Every public page in every language, each naming the others. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = await listPublicAddresses(ANYONE, await getToday(ANYONE, now()));
  return paths.flatMap((path) =>
    LOCALES.map((locale) => ({
      url: env.USTA_BASE_URL + localePath(locale, path),
      alternates: {
        languages: Object.fromEntries(
          LOCALES.map((other) => [other, env.USTA_BASE_URL + localePath(other, path)]),
        ),
      },
    })),
  );
}
