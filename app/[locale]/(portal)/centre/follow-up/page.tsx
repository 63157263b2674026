import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FollowUpResults } from "@/components/learning/follow-up-results";
import type { SearchParams } from "@/components/ui/list-url";
import { listResults } from "@/lib/learning/follow-up/queries/results";
import { resultsQuery } from "@/lib/learning/follow-up/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("followUp.results"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  await pageLocale(params);
  const { actor, now } = await requireActor();
  if (actor.centreIds.length === 0) notFound();
  const by = readQuery(resultsQuery, await searchParams).by ?? "course";
  const found = await listResults(actor, by, now);
  if (!found) notFound();
  return <FollowUpResults to={routes.centreFollowUps()} by={by} found={found} />;
}
