import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

/** The tab of a page that is not there, or not for the reader: Next takes it from the nearest `not-found`. */
export async function notFoundMetadata({
  params,
}: {
  params: Promise<{ locale: string }>;
}): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("problem.notFound"))("title"), robots: { index: false } };
}
