import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CheckForm } from "@/components/learning/check-form";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { checkCertificate, type CheckedCertificate } from "@/lib/learning/certificate/queries";
import { isCertificateNumber, readCode, REVOKE_REASONS } from "@/lib/learning/certificate/rules";
import { readDoor } from "@/lib/platform/auth/door";
import { takeCheckTry } from "@/lib/platform/auth/tries";
import { formatDate, formatDateRange } from "@/lib/platform/dates/format";
import { formatHours } from "@/lib/platform/dates/numbers";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; code: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("certificate.check"))("title"), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations("certificate.check");
  const { address } = await readDoor();
  if ((await takeCheckTry(address)) !== null) {
    return (
      <>
        <PageHeading title={t("title")} />
        <Notice tone="amber" role="alert">
          {t("limited")}
        </Notice>
      </>
    );
  }
  const typed = (await params).code;
  const code = readCode(typed);
  const certificate = code === null ? null : await checkCertificate(code);
  return (
    <>
      <PageHeading title={t("title")} />
      {certificate ? (
        <Answer certificate={certificate} locale={locale} />
      ) : (
        <None isNumber={isCertificateNumber(typed.trim().toUpperCase())} />
      )}
      <Section title={t("another")}>
        <CheckForm locale={locale} />
      </Section>
    </>
  );
}

async function None({ isNumber }: { isNumber: boolean }) {
  const t = await getTranslations("certificate.check");
  if (isNumber)
    return (
      <Notice tone="amber" title={t("byNumber")} role="alert">
        {t("byNumberHelp")}
      </Notice>
    );
  return (
    <Notice tone="red" title={t("none")} role="alert">
      {t("noneHelp")}
    </Notice>
  );
}

const VERDICTS = {
  ISSUED: { tone: "green", key: "valid" },
  SUPERSEDED: { tone: "amber", key: "superseded" },
  REVOKED: { tone: "red", key: "revoked" },
} as const;

async function Answer({ certificate, locale }: { certificate: CheckedCertificate; locale: Locale }) {
  const t = await getTranslations("certificate");
  const reader = { locale, zone: "UTC" };
  const { tone, key } = VERDICTS[certificate.status];
  return (
    <div className="grid gap-6">
      <Notice tone={tone} title={t(`check.${key}`)} role="status">
        {reasonOf(certificate, t)} {certificate.isDemonstration ? t("check.demonstration") : null}
      </Notice>
      <SummaryList
        rows={[
          { label: t("check.holder"), value: certificate.holderName },
          { label: t("check.kind"), value: t(`kind.${certificate.kind}`) },
          { label: t("check.course"), value: certificate.courseTitle },
          ...(certificate.fieldNames.length > 0
            ? [{ label: t("check.fields"), value: certificate.fieldNames.join(", ") }]
            : []),
          { label: t("check.hours"), value: formatHours(certificate.hours, locale) },
          ...(certificate.points === null
            ? []
            : [
                {
                  label: t("check.result"),
                  value: t("check.points", { points: certificate.points, pass: certificate.passMark ?? 0 }),
                },
              ]),
          {
            label: t("check.dates"),
            value: formatDateRange(certificate.startedOn, certificate.endedOn, reader),
          },
          {
            label: t("check.centre"),
            value: (
              <TextLink href={localised(locale, routes.centre(certificate.centre.slug))}>
                {certificate.centreName}
              </TextLink>
            ),
          },
          { label: t("check.number"), value: certificate.number },
          { label: t("check.issued"), value: formatDate(certificate.issuedAt, reader) },
          ...(certificate.signatories.length > 0
            ? [
                {
                  label: t("check.signatories"),
                  value: certificate.signatories.map(({ name, title }) => `${name}, ${title}`).join("; "),
                },
              ]
            : []),
          { label: t("check.status"), value: t(`status.${certificate.status}`) },
          ...(certificate.supersededBy
            ? [{ label: t("check.newer"), value: checkOf(certificate.supersededBy, locale) }]
            : []),
          ...(certificate.supersedes
            ? [{ label: t("check.older"), value: checkOf(certificate.supersedes, locale) }]
            : []),
        ]}
      />
      {certificate.isNamed ? null : <p className="text-sm text-ink-soft">{t("check.masked")}</p>}
      <div>
        <TextLink href={`/api/credentials/checked/${certificate.code}`}>{t("check.credential")}</TextLink>
        <p className="mt-1 max-w-measure text-sm text-ink-soft">
          {t("check.credentialHelp", { address: "/.well-known/jwks.json" })}
        </p>
      </div>
    </div>
  );
}

const checkOf = ({ number, code }: { number: string; code: string }, locale: Locale) => (
  <TextLink href={localised(locale, routes.certificate(code))}>{number}</TextLink>
);

type Translate = Awaited<ReturnType<typeof getTranslations<"certificate">>>;

function reasonOf({ status, reason }: CheckedCertificate, t: Translate): string | null {
  if (status === "SUPERSEDED") return t("supersededReason");
  const known = REVOKE_REASONS.find((one) => one === reason);
  return status === "REVOKED" && known ? t(`reason.${known}`) : null;
}
