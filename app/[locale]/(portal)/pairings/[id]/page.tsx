import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GovernDeeds, PairingReviews, SideDeeds } from "@/components/cooperation/pairing-deeds";
import { PairingHead, pairName } from "@/components/cooperation/pairing-head";
import { PairingChecks, PairingMembers, PairingReasons } from "@/components/cooperation/pairing-parts";
import { PairingWay } from "@/components/cooperation/pairing-way";
import { RecordHistory } from "@/components/evidence/record-history";
import { Section } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { getPairing, listMemberCandidates, listPairChecks } from "@/lib/cooperation/pairing/queries/read";
import { getZone } from "@/lib/network/network/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

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
  return { title: pairName((await readPairing(props)).pairing) };
}

export default async function Page(props: Props) {
  const { locale, actor, pairing } = await readPairing(props);
  const t = await getTranslations("pairing");
  const [zone, candidates, checks, events] = await Promise.all([
    getZone(actor),
    listMemberCandidates(actor, pairing),
    listPairChecks(actor, pairing),
    listRecordEvents("pairing", pairing.id),
  ]);
  const day = (value: string) => formatDate(value, { locale, zone: "UTC" });
  const linked = (other: { id: string; reference: string }) => (
    <a href={localised(locale, routes.pairing(other.id))}>{other.reference}</a>
  );
  return (
    <>
      <PairingHead pairing={pairing} locale={locale} tab="overview" />
      <SideDeeds pairing={pairing} locale={locale} />
      <Section title={t("way.title")}>
        <PairingWay pairing={pairing} locale={locale} zone={zone} />
      </Section>
      <SummaryList
        rows={[
          { label: t("page.reference"), value: pairing.reference },
          {
            label: t("page.programme"),
            value: (
              <a href={localised(locale, routes.programme(pairing.programme.slug))}>
                {localName(pairing.programme, locale)}
              </a>
            ),
          },
          {
            label: t("page.pair"),
            value: (
              <ul className="plain-list">
                {pairing.sides.map(({ schoolId, school }) => (
                  <li key={schoolId}>
                    {school.name}, {localName(school.province, locale)}
                  </li>
                ))}
              </ul>
            ),
          },
          { label: t("page.term"), value: `${day(pairing.startsOn)} – ${day(pairing.endsOn)}` },
          ...(pairing.endedOn ? [{ label: t("page.ended"), value: day(pairing.endedOn) }] : []),
          ...(pairing.endReason ? [{ label: t("page.endReason"), value: pairing.endReason }] : []),
          ...(pairing.predecessor
            ? [{ label: t("page.predecessor"), value: linked(pairing.predecessor) }]
            : []),
          ...(pairing.successor ? [{ label: t("page.successor"), value: linked(pairing.successor) }] : []),
        ]}
      />
      <PairingReviews pairing={pairing} />
      <PairingReasons pairing={pairing} />
      <PairingMembers pairing={pairing} candidates={candidates} />
      <PairingChecks checks={checks} locale={locale} />
      <GovernDeeds pairing={pairing} locale={locale} zone={zone} />
      <RecordHistory
        rows={events}
        reader={{ locale, zone }}
        logOf={actor.isMinistry ? pairing.id : undefined}
      />
    </>
  );
}
