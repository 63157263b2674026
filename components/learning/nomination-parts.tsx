import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ENROLMENT_TONES } from "@/components/learning/enrolment-status";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import type { EnrolmentDetail } from "@/lib/learning/enrolment/queries/own";
import {
  confirmNominationAction,
  declineNominationAction,
  discardNominationAction,
} from "@/lib/learning/nomination/actions";
import { wrongNominees } from "@/lib/learning/nomination/output";
import type { NominationDetail } from "@/lib/learning/nomination/queries";
import { declineRefusal, isGood } from "@/lib/learning/nomination/rules";
import { formatInstant } from "@/lib/platform/dates/format";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { localised, routes } from "@/lib/platform/routes";

export const NOMINATION_TONES = { CHECKED: "amber", CONFIRMED: "green", DISCARDED: "neutral" } as const;

/** What the check found: who can be nominated, who cannot and why, and the deed. */
export async function NominationCheck({ nomination }: { nomination: NominationDetail }) {
  const locale = await getLocale();
  const t = await getTranslations("nomination.page");
  const { id, rows, status, goodRows, badRows } = nomination;
  const isOpen = status === "CHECKED";
  const wrong = wrongNominees(await translatorFor(locale), rows);
  const fit = rows.nominees.filter(({ failed }) => failed.length === 0);
  return (
    <>
      {isOpen ? (
        <Notice tone={badRows > 0 ? "amber" : "accent"} role="status">
          {t("summary", { good: goodRows, wrong: badRows })}
        </Notice>
      ) : null}
      {isOpen ? (
        <div className="my-5 flex flex-wrap gap-4">
          {goodRows > 0 ? (
            <Form action={confirmNominationAction} noun="nomination" className="w-auto">
              <input type="hidden" name="nominationId" value={id} />
              <SubmitButton>{t("confirm", { count: goodRows })}</SubmitButton>
            </Form>
          ) : null}
          <Form action={discardNominationAction} noun="nomination" className="w-auto">
            <input type="hidden" name="nominationId" value={id} />
            <SubmitButton tone="secondary">{t("discard")}</SubmitButton>
          </Form>
        </div>
      ) : null}
      {wrong.length > 0 ? (
        <Section title={t("wrongRows")} lead={t("wrongHelp")}>
          <p className="mb-3">
            <TextLink href={`/api/nominations/${id}/problems?locale=${locale}`}>{t("errors")}</TextLink>
          </p>
          <DataTable
            caption={t("wrongRows")}
            hideCaption
            rows={wrong}
            rowKey={(row) => String(row.line)}
            columns={[
              { key: "line", label: t("line"), num: true, cell: (row) => row.line },
              { key: "who", label: t("who"), head: true, cell: (row) => row.who },
              { key: "why", label: t("why"), cell: (row) => row.why },
            ]}
          />
        </Section>
      ) : null}
      {isOpen && fit.length > 0 ? (
        <Section title={t("nominees")}>
          <DataTable
            caption={t("nominees")}
            hideCaption
            rows={fit}
            rowKey={(row) => row.personId}
            columns={[
              { key: "line", label: t("line"), num: true, cell: (row) => row.line },
              { key: "who", label: t("who"), head: true, cell: (row) => row.name },
              {
                key: "rules",
                label: t("rules"),
                cell: (row) => (isGood(row) ? t("allMet") : t("isThere")),
              },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}

/** How those nominated stand by now. */
export async function NominatedPeople({ nomination }: { nomination: NominationDetail }) {
  const locale = await getLocale();
  const t = await getTranslations("nomination.page");
  const tStatus = await getTranslations("enrolment.status");
  const { enrolments } = nomination;
  if (enrolments.length === 0) return null;
  return (
    <Section title={t("enrolments")}>
      <DataTable
        caption={t("enrolments")}
        hideCaption
        rows={enrolments}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "who",
            label: t("who"),
            head: true,
            cell: ({ id, person }) => (
              <a href={localised(locale, routes.enrolment(id))}>
                {person.givenName} {person.familyName}
              </a>
            ),
          },
          { key: "reference", label: t("reference"), cell: (row) => row.reference },
          {
            key: "status",
            label: t("status"),
            cell: ({ status, approvalsLeft }) =>
              status === "SUBMITTED" && approvalsLeft > 0 ? (
                <StatusTag tone="amber">{t("awaits")}</StatusTag>
              ) : (
                <StatusTag tone={ENROLMENT_TONES[status]}>{tStatus(status)}</StatusTag>
              ),
          },
        ]}
      />
    </Section>
  );
}

/** For whoever was nominated: the way out with one click, as long as it is open. */
export async function DeclineNomination({ enrolment, now }: { enrolment: EnrolmentDetail; now: Date }) {
  const { id, nominationId, status, session, isOwn } = enrolment;
  if (!isOwn || nominationId === null || declineRefusal(status, session, now) !== null) return null;
  const locale = await getLocale();
  const t = await getTranslations("nomination.own");
  const until = formatInstant(session.cutOffAt, { locale, zone: session.timeZone });
  return (
    <div className="mb-8">
      <Notice tone="accent" title={t("title")}>
        <p>{t("text", { until })}</p>
        <Form action={declineNominationAction} noun="nomination" className="mt-4 w-auto">
          <input type="hidden" name="enrolmentId" value={id} />
          <SubmitButton tone="secondary">{t("decline")}</SubmitButton>
        </Form>
      </Notice>
    </div>
  );
}
