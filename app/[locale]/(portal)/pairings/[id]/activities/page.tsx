import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActivityTable, RecordActivity } from "@/components/cooperation/pairing-activity";
import { AskSession } from "@/components/cooperation/pairing-session";
import { PairingHead, pairName } from "@/components/cooperation/pairing-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/panel";
import { listActivities } from "@/lib/cooperation/joint-activity/queries";
import { listSessionsOfActivities } from "@/lib/learning/session/queries/asked";
import { getPairing } from "@/lib/cooperation/pairing/queries/read";
import { getZone } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

async function readPairing({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const pairing = id === null ? null : await getPairing(actor, id, now);
  if (!pairing) notFound();
  return { locale, actor, now, pairing };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { pairing } = await readPairing(props);
  return { title: `${(await getTranslations("jointActivity.page"))("title")} – ${pairName(pairing)}` };
}

export default async function Page(props: Props) {
  const { locale, actor, now, pairing } = await readPairing(props);
  const t = await getTranslations("jointActivity.page");
  const [zone, activities] = await Promise.all([getZone(actor), listActivities(actor, pairing.id, now)]);
  const asked = activities.flatMap(({ id, sessionAskedAt }) => (sessionAskedAt ? [id] : []));
  const sessions = await listSessionsOfActivities(actor, asked, now);
  const counted = activities.filter(({ state }) => state === "counted").length;
  return (
    <>
      <PairingHead pairing={pairing} locale={locale} tab="activities" />
      <Section
        title={t("title")}
        lead={t("lead", { days: pairing.programme.confirmDays })}
        aside={<p className="text-ink-soft">{t("total", { activities: counted })}</p>}
      >
        <RecordActivity pairing={pairing} locale={locale} />
        <AskSession pairing={pairing} locale={locale} />
        {activities.length === 0 ? (
          <EmptyState title={t("none")} text={t("noneHelp")} />
        ) : (
          <ActivityTable
            pairing={pairing}
            activities={activities}
            locale={locale}
            zone={zone}
            sessions={sessions}
          />
        )}
      </Section>
    </>
  );
}
