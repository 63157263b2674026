import { notFound } from "next/navigation";
import { notFoundMetadata } from "@/components/layout/not-found-metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

export const dynamic = "force-dynamic";

export const generateMetadata = notFoundMetadata;

/** Any address no page answers to: our own words, in the reader's language. */
export default async function MissingPage({ params }: { params: Promise<{ locale: string }> }) {
  await pageLocale(params);
  notFound();
}
