import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProgrammeTabs } from "@/components/cooperation/programme-tabs";
import { RunComparison } from "@/components/cooperation/run-comparison";
import { RunForm } from "@/components/cooperation/run-form";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { listRuns } from "@/lib/cooperation/matching/queries";
import { getProgramme } from "@/lib/cooperation/programme/queries/read";
import { takesProfiles } from "@/lib/cooperation/programme/rules";
import { getNetwork } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("matching.page"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const programme = id === null ? null : await getProgramme(actor, id);
  const found = programme && (await listRuns(actor, programme.id));
  if (!programme || !found) notFound();
  const t = await getTranslations("matching.page");
  const zone = (await getNetwork(actor))?.zone ?? "UTC";
  const startsOn = dayOfDate(found.runs[0]?.startsOn ?? programme.startsOn);
  return (
    <>
      <ProgrammeTabs locale={locale} programme={programme} current="matching" />
      <p className="mb-6 max-w-measure text-ink-soft">{t("lead")}</p>
      {takesProfiles(programme.status) ? (
        <Details summary={t("make")} open={found.runs.length === 0}>
          <RunForm
            programmeId={programme.id}
            startsOn={startsOn}
            runs={found.runs.filter(({ status }) => status !== "FAILED")}
          />
        </Details>
      ) : (
        <Notice>{t("closed")}</Notice>
      )}
      {found.runs.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneHelp")} />
      ) : (
        <RunComparison programmeId={programme.id} locale={locale} zone={zone} {...found} />
      )}
    </>
  );
}
