import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { AgreementDeeds } from "@/components/cooperation/agreement-deeds";
import {
  AgreementAmendments,
  AgreementFacts,
  AgreementTexts,
} from "@/components/cooperation/agreement-facts";
import { AgreementFlags } from "@/components/cooperation/agreement-flags";
import { agreementTone } from "@/components/cooperation/agreement-phase";
import { CommitmentLedger } from "@/components/cooperation/commitment-ledger";
import { ContactLinks } from "@/components/cooperation/contact-links";
import { RecordHistory } from "@/components/evidence/record-history";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Badge, StatusTag } from "@/components/ui/status-tag";
import { getAgreement } from "@/lib/cooperation/agreement/queries";
import { listCommitments } from "@/lib/cooperation/commitment/queries";
import { listContactLinks } from "@/lib/cooperation/contact-link/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ refused?: string | string[] }>;
};

async function readAgreement({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const { day, zone } = await networkDay(db, now);
  const agreement = id === null ? null : await getAgreement(actor, id, day);
  if (!agreement) notFound();
  return { locale, actor, agreement, now, today: day, zone };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { agreement } = await readAgreement(props);
  return { title: `${agreement.title} – ${agreement.partner.name}` };
}

export default async function Page(props: Props) {
  const { locale, actor, agreement, now, today, zone } = await readAgreement(props);
  const t = await getTranslations("agreement");
  const { refused } = await props.searchParams;
  const [commitments, events] = await Promise.all([
    listCommitments(actor, agreement.id, today),
    listRecordEvents("agreement", agreement.id),
  ]);
  const list = actor.isMinistry ? routes.nationalAgreements() : routes.agreements();
  return (
    <>
      <PageHeading
        title={agreement.title}
        kicker={agreement.partner.name}
        crumbs={[{ href: localised(locale, list), label: t("page.title") }]}
        tags={
          <>
            <StatusTag tone={agreementTone(agreement.phase)}>{t(`phase.${agreement.phase}`)}</StatusTag>
            {agreement.isDemonstration ? <Badge>{t("page.demonstration")}</Badge> : null}
          </>
        }
      />
      <Refused code={refused} />
      <AgreementFlags agreement={agreement} locale={locale} zone={zone} />
      <AgreementFacts agreement={agreement} locale={locale} />
      <CommitmentLedger agreement={agreement} commitments={commitments} locale={locale} today={today} />
      {agreement.mayWork ? <AgreementDeeds agreement={agreement} locale={locale} today={today} /> : null}
      {agreement.mayWork ? (
        <ContactLinks
          partnershipId={agreement.partnership.id}
          rows={await listContactLinks(actor, agreement.partnership.id, now)}
          reader={{ locale, zone }}
        />
      ) : null}
      <AgreementTexts agreement={agreement} locale={locale} zone={zone} />
      <AgreementAmendments agreement={agreement} locale={locale} />
      <RecordHistory
        rows={events}
        reader={{ locale, zone }}
        logOf={actor.isMinistry ? agreement.id : undefined}
      />
    </>
  );
}

/** Why the last upload was not taken, from the address. */
async function Refused({ code }: { code: string | string[] | undefined }) {
  const { agreement, commitment } = await getMessages();
  const sentences: Record<string, string> = { ...commitment.refusal, ...agreement.refusal };
  if (typeof code !== "string" || !Object.hasOwn(sentences, code)) return null;
  return (
    <Notice tone="red" role="alert">
      {sentences[code]}
    </Notice>
  );
}
