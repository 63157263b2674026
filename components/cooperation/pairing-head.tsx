import { getTranslations } from "next-intl/server";
import { PHASE_TONE } from "@/components/cooperation/pairing-phase";
import { PageHeading } from "@/components/ui/page-heading";
import { Badge, StatusTag } from "@/components/ui/status-tag";
import { Tabs } from "@/components/ui/tabs";
import type { PairingDetail } from "@/lib/cooperation/pairing/queries/read";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

export type PairingTab = "overview" | "plans" | "activities" | "work";

const PATHS: Record<PairingTab, (id: string) => string> = {
  overview: routes.pairing,
  plans: routes.pairingPlans,
  activities: routes.pairingActivities,
  work: routes.pairingMaterials,
};

/** "Gökpınar MTAL – Misi Köprüsü MTAL" */
export const pairName = (pairing: { sides: readonly { school: { name: string } }[] }) =>
  pairing.sides.map(({ school }) => school.name).join(" – ");

/** Which pair this is and where it stands; its parts stand on pages of their own. */
export async function PairingHead({
  pairing,
  locale,
  tab,
}: {
  pairing: PairingDetail;
  locale: Locale;
  tab: PairingTab;
}) {
  const t = await getTranslations("pairing");
  const label = (one: PairingTab) => t(`page.${one}`);
  return (
    <>
      <PageHeading
        title={pairName(pairing)}
        kicker={localName(pairing.programme, locale)}
        crumbs={[{ href: localised(locale, routes.pairings()), label: t("page.title") }]}
        tags={
          <>
            <StatusTag tone={PHASE_TONE[pairing.phase]}>{t(`phase.${pairing.phase}`)}</StatusTag>
            {pairing.isGoodExample ? <Badge>{t("page.goodExample")}</Badge> : null}
            {pairing.isDemonstration ? <Badge>{t("page.demonstration")}</Badge> : null}
          </>
        }
      />
      <Tabs
        label={t("page.tabs")}
        tabs={(["overview", "plans", "activities", "work"] as const).map((one) => ({
          href: localised(locale, PATHS[one](pairing.id)),
          label: label(one),
          current: one === tab,
        }))}
      />
    </>
  );
}
