import { getTranslations } from "next-intl/server";
import { Details } from "@/components/ui/details";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import type { AgreementDetail } from "@/lib/cooperation/agreement/queries";
import { formatDate, formatDateRange, formatShortInstant } from "@/lib/platform/dates/format";
import { formatBytes } from "@/lib/platform/dates/numbers";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface AgreementPartProps {
  agreement: AgreementDetail;
  locale: Locale;
  zone: string;
}

type Scan = NonNullable<AgreementDetail["scan"]>;

function ScanLink({ agreementId, scan, locale }: { agreementId: string; scan: Scan; locale: Locale }) {
  return (
    <>
      <TextLink href={`/api/agreements/${agreementId}/files/${scan.id}`}>{scan.name}</TextLink>{" "}
      <span className="text-sm text-ink-soft">
        {scan.contentType.split("/").at(-1)?.toUpperCase()}, {formatBytes(scan.size, locale)}
      </span>
    </>
  );
}

/** Who agreed with whom, for how long, who signed, and what comes before and after it. */
export async function AgreementFacts({ agreement, locale }: Omit<AgreementPartProps, "zone">) {
  const t = await getTranslations("agreement");
  const { centre, partner, predecessor, successor } = agreement;
  const reader = { locale, zone: "UTC" };
  const own = localName({ name: centre.shortName, names: centre.shortNames }, locale);
  const signatories = [
    agreement.centreSignatory && t("facts.signatory", { party: own, name: agreement.centreSignatory }),
    agreement.partnerSignatory &&
      t("facts.signatory", { party: partner.name, name: agreement.partnerSignatory }),
  ].filter(Boolean);
  const another = ({ id, reference }: { id: string; reference: string }) => (
    <TextLink href={localised(locale, routes.agreement(id))}>{reference}</TextLink>
  );
  return (
    <SummaryList
      rows={[
        { label: t("page.reference"), value: agreement.reference },
        { label: t("page.kind"), value: t(`kind.${agreement.kind}`) },
        {
          label: t("facts.parties"),
          value: (
            <>
              <TextLink href={localised(locale, routes.centre(centre.slug))}>{own}</TextLink>
              {" – "}
              <TextLink href={localised(locale, routes.keptPartner(partner.id))}>{partner.name}</TextLink>
            </>
          ),
        },
        { label: t("facts.term"), value: formatDateRange(agreement.startsOn, agreement.endsOn, reader) },
        { label: t("facts.notice"), value: t("facts.noticeDays", { count: agreement.noticeDays }) },
        {
          label: t("facts.signedOn"),
          value: agreement.signedOn ? formatDate(agreement.signedOn, reader) : t("facts.notSigned"),
        },
        ...(signatories.length > 0 ? [{ label: t("facts.signatories"), value: signatories.join("; ") }] : []),
        ...(agreement.scan
          ? [
              {
                label: t("facts.scan"),
                value: <ScanLink agreementId={agreement.id} scan={agreement.scan} locale={locale} />,
              },
            ]
          : []),
        ...(agreement.stoppedOn
          ? [
              {
                label: t("facts.stop"),
                value: t("facts.stopped", {
                  date: formatDate(agreement.stoppedOn, reader),
                  reason: agreement.stopReason ?? "",
                }),
              },
            ]
          : []),
        {
          label: t("facts.partnership"),
          value: (
            <TextLink href={localised(locale, routes.partnership(agreement.partnership.id))}>
              {agreement.partnership.reference}
            </TextLink>
          ),
        },
        ...(predecessor ? [{ label: t("facts.predecessor"), value: another(predecessor) }] : []),
        ...(successor ? [{ label: t("facts.successor"), value: another(successor) }] : []),
      ]}
    />
  );
}

/** What the paper says: the text that holds, and each version before it. */
export async function AgreementTexts({ agreement, locale, zone }: AgreementPartProps) {
  const t = await getTranslations("agreement.facts");
  const [current, ...older] = agreement.texts;
  if (!current) return null;
  const version = ({ number, writtenAt, writtenBy }: typeof current) => {
    const when = formatShortInstant(writtenAt, { locale, zone });
    return writtenBy
      ? t("versionBy", { number, when, who: `${writtenBy.givenName} ${writtenBy.familyName}` })
      : t("version", { number, when });
  };
  return (
    <Section title={t("terms")} lead={version(current)}>
      <p className="max-w-measure whitespace-pre-line">{current.terms}</p>
      {older.length > 0 ? (
        <Details summary={t("older", { count: older.length })}>
          {older.map((text) => (
            <section key={text.number} className="mb-6">
              <h3 className="font-[620]">{version(text)}</h3>
              <p className="max-w-measure whitespace-pre-line">{text.terms}</p>
            </section>
          ))}
        </Details>
      ) : null}
    </Section>
  );
}

/** Signed changes, one upon the other. */
export async function AgreementAmendments({ agreement, locale }: Omit<AgreementPartProps, "zone">) {
  const t = await getTranslations("agreement.facts");
  if (agreement.signedOn === null) return null;
  const day = (value: Date) => formatDate(value, { locale, zone: "UTC" });
  return (
    <Section title={t("amendments")}>
      {agreement.amendments.length === 0 ? (
        <p>{t("noAmendments")}</p>
      ) : (
        <ol className="plain-list">
          {agreement.amendments.map((one) => (
            <li key={one.id} className="mb-4">
              <h3 className="font-[620]">
                {t("amendment", { number: one.number, date: day(one.signedOn) })}
              </h3>
              <p className="max-w-measure whitespace-pre-line">{one.summary}</p>
              <p className="text-sm text-ink-soft">
                {one.endsOn.getTime() === one.endsOnBefore.getTime()
                  ? t("amendmentSameTerm", { after: day(one.endsOn) })
                  : t("amendmentTerm", { before: day(one.endsOnBefore), after: day(one.endsOn) })}
              </p>
              {one.scan ? <ScanLink agreementId={agreement.id} scan={one.scan} locale={locale} /> : null}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
