import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import { getRegister } from "@/lib/learning/attendance/queries";
import { reissueCertificateAction, revokeCertificateAction } from "@/lib/learning/certificate/actions";
import { canReissueCertificate, canRevokeCertificate } from "@/lib/learning/certificate/policy";
import { listSessionCertificates, type SessionCertificateRow } from "@/lib/learning/certificate/queries";
import { REVOKE_REASONS } from "@/lib/learning/certificate/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate, type Reader } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

const readPage = cache(async (given: string) => {
  const { actor } = await requireActor();
  const id = readId(given);
  const session = id === null ? null : await getRegister(actor, id);
  if (!session) notFound();
  return { actor, session };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { session } = await readPage((await params).id);
  const t = await getTranslations("certificate.list");
  return { title: `${t("title")}: ${session.courseVersion.title} (${session.reference})` };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, session } = await readPage((await params).id);
  const t = await getTranslations("certificate");
  const tPortal = await getTranslations("portal.nav");
  const certificates = await listSessionCertificates(actor, session.id);
  const reader = { locale, zone: session.timeZone };
  const mayTakeAll =
    certificates.some(({ status }) => status === "ISSUED") && canRevokeCertificate(actor, session);
  return (
    <>
      <PageHeading
        title={t("list.title")}
        kicker={`${session.courseVersion.title} · ${session.reference}`}
        crumbs={[{ href: localised(locale, routes.managedSessions()), label: tPortal("centreSessions") }]}
        actions={
          mayTakeAll ? (
            <LinkButton href={`/api/sessions/${session.id}/certificates?language=${locale}`} download>
              {t("list.zip")}
            </LinkButton>
          ) : null
        }
      />
      {mayTakeAll ? <p className="mb-6 max-w-measure text-ink-soft">{t("list.zipHelp")}</p> : null}
      {certificates.length === 0 ? (
        <EmptyState
          title={t("list.none")}
          text={t("closing.lead")}
          action={
            <TextLink href={localised(locale, routes.sessionClosing(session.id))}>
              {t("closing.title")}
            </TextLink>
          }
        />
      ) : (
        <ul className="grid gap-4" aria-label={t("list.caption")}>
          {certificates.map((certificate) => (
            <li key={certificate.id}>
              <CertificateCard certificate={certificate} actor={actor} reader={reader} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const TONES = { ISSUED: "green", SUPERSEDED: "neutral", REVOKED: "red" } as const;

async function CertificateCard({
  certificate,
  actor,
  reader,
}: {
  certificate: SessionCertificateRow;
  actor: Actor;
  reader: Reader;
}) {
  const t = await getTranslations("certificate");
  const nameNow = `${certificate.person.givenName} ${certificate.person.familyName}`;
  const isInForce = certificate.status === "ISSUED";
  const mayReissue =
    isInForce && canReissueCertificate(actor, certificate) && nameNow !== certificate.holderName;
  return (
    <Panel>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div>
          <p className="font-[620]">{certificate.holderName}</p>
          <p className="text-sm text-ink-soft">
            {t(`kind.${certificate.kind}`)} · {certificate.number} ·{" "}
            {formatDate(certificate.issuedAt, reader)}
          </p>
          {certificate.supersedes ? (
            <p className="text-sm">{t("list.older", { number: certificate.supersedes.number })}</p>
          ) : null}
          {certificate.supersededBy ? (
            <p className="text-sm">{t("list.newer", { number: certificate.supersededBy.number })}</p>
          ) : null}
          {mayReissue ? <p className="text-sm">{t("list.nameNow", { name: nameNow })}</p> : null}
        </div>
        <StatusTag tone={TONES[certificate.status]}>{t(`status.${certificate.status}`)}</StatusTag>
        <p className="flex flex-wrap gap-x-5 gap-y-2">
          <TextLink href={`/api/certificates/${certificate.id}?language=${reader.locale}`}>
            {t("list.pdf")}
          </TextLink>
          <TextLink href={`/api/certificates/${certificate.id}/credential`}>{t("list.credential")}</TextLink>
          <TextLink href={localised(reader.locale, routes.certificate(certificate.code))}>
            {t("list.check")}
          </TextLink>
        </p>
      </div>
      {mayReissue ? (
        <Form action={reissueCertificateAction} noun="certificate" doneText={t("list.reissued")}>
          <input type="hidden" name="certificateId" value={certificate.id} />
          <SubmitButton tone="secondary">{t("list.reissue")}</SubmitButton>
        </Form>
      ) : null}
      {isInForce && canRevokeCertificate(actor, certificate) ? (
        <Form
          action={revokeCertificateAction}
          noun="certificate"
          doneText={t("list.revoked")}
          fold={{ summary: t("list.revoke") }}
        >
          <input type="hidden" name="certificateId" value={certificate.id} />
          <p className="text-sm text-ink-soft">{t("list.revokeWarning")}</p>
          <Select
            name="reason"
            label={t("list.revokeReason")}
            options={REVOKE_REASONS.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
          />
          <SubmitButton tone="danger">{t("list.revoke")}</SubmitButton>
        </Form>
      ) : null}
    </Panel>
  );
}
