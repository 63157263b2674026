import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PairingHead, pairName } from "@/components/cooperation/pairing-head";
import { PairingMaterials } from "@/components/cooperation/pairing-material";
import { PairingRegistrations } from "@/components/cooperation/pairing-registration";
import { listPairMaterials, listRegistrations } from "@/lib/cooperation/joint-activity/queries";
import { getPairing } from "@/lib/cooperation/pairing/queries/read";
import { getZone } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ refused?: string | string[] }>;
};

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
  return { title: `${(await getTranslations("pairing.page"))("work")} – ${pairName(pairing)}` };
}

export default async function Page(props: Props) {
  const { locale, actor, pairing } = await readPairing(props);
  const { refused } = await props.searchParams;
  const [zone, materials, registrations] = await Promise.all([
    getZone(actor),
    listPairMaterials(actor, pairing.id),
    listRegistrations(actor, pairing.id),
  ]);
  return (
    <>
      <PairingHead pairing={pairing} locale={locale} tab="work" />
      <PairingMaterials
        pairing={pairing}
        materials={materials}
        locale={locale}
        zone={zone}
        refused={typeof refused === "string" ? refused : null}
      />
      <PairingRegistrations pairing={pairing} registrations={registrations} locale={locale} />
    </>
  );
}
