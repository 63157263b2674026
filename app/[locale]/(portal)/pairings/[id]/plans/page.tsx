import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PairingHead, pairName } from "@/components/cooperation/pairing-head";
import { PairingPlanPart } from "@/components/cooperation/pairing-plan";
import { EmptyState } from "@/components/ui/empty-state";
import { listPlans } from "@/lib/cooperation/joint-plan/queries";
import { planYears } from "@/lib/cooperation/joint-plan/rules";
import { getPairing } from "@/lib/cooperation/pairing/queries/read";
import { schoolYear } from "@/lib/cooperation/pairing/rules";
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
  return { locale, actor, pairing };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { pairing } = await readPairing(props);
  return { title: `${(await getTranslations("jointPlan.page"))("title")} – ${pairName(pairing)}` };
}

export default async function Page(props: Props) {
  const { locale, actor, pairing } = await readPairing(props);
  const t = await getTranslations("jointPlan.page");
  const [zone, plans] = await Promise.all([getZone(actor), listPlans(actor, pairing.id)]);
  const running = schoolYear(pairing.today);
  const years = [...new Set([...planYears(pairing, pairing.today), ...plans.map(({ year }) => year)])].filter(
    (year) => year >= running || plans.some((plan) => plan.year === year),
  );
  return (
    <>
      <PairingHead pairing={pairing} locale={locale} tab="plans" />
      {years.length === 0 || (pairing.status !== "ACCEPTED" && plans.length === 0) ? (
        <EmptyState title={t("none")} text={t("noneHelp")} />
      ) : (
        years
          .sort((a, b) => b - a)
          .map((year) => (
            <PairingPlanPart
              key={year}
              pairing={pairing}
              year={year}
              plan={plans.find((plan) => plan.year === year)}
              locale={locale}
              zone={zone}
            />
          ))
      )}
    </>
  );
}
