import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { centreName } from "@/components/learning/names";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { deferEnrolmentAction, excuseStrikeAction } from "@/lib/learning/enrolment/actions";
import type { EnrolmentDetail } from "@/lib/learning/enrolment/queries/own";
import { formatDate, formatDateRange } from "@/lib/platform/dates/format";
import { localised, routes } from "@/lib/platform/routes";

/** The person puts a place or a wait off to a later session. */
export async function DeferEnrolment({ enrolmentId }: { enrolmentId: string }) {
  const t = await getTranslations("deferral");
  return (
    <Form
      action={deferEnrolmentAction}
      noun="enrolment"
      fieldless
      fold={{ summary: t("title"), lead: <p className="mb-4 max-w-measure">{t("lead")}</p> }}
    >
      <input type="hidden" name="enrolmentId" value={enrolmentId} />
      <FormButtons>
        <SubmitButton tone="secondary">{t("submit")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}

/** Of a deferred one: until when, and the sessions one may apply to instead. */
export async function Deferred({ enrolment }: { enrolment: EnrolmentDetail }) {
  const locale = await getLocale();
  const t = await getTranslations("deferral");
  const { deferredUntil, isOwn, laterSessions, session } = enrolment;
  if (deferredUntil === null) return null;
  const reader = { locale, zone: session.timeZone };
  return (
    <Notice title={t("until", { until: formatDate(deferredUntil, reader) })}>
      <p>{laterSessions.length === 0 ? t("none") : t("later")}</p>
      <ul className="mt-3 grid gap-3">
        {laterSessions.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {formatDateRange(one.startsAt, one.endsAt, { locale, zone: one.timeZone })},{" "}
              {centreName(one.centre, locale)}
            </span>
            {isOwn ? (
              <LinkButton href={localised(locale, routes.applyToSession(one.id))} tone="secondary">
                {t("apply")}
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What counts against the person here, and for the centre the excuse. */
export async function EnrolmentStrike({
  enrolment: { id, strike, strikeExcusedAt, strikeTerms, session },
  mayExcuse,
}: {
  enrolment: EnrolmentDetail;
  mayExcuse: boolean;
}) {
  const locale = await getLocale();
  const t = await getTranslations("deferral");
  const tWait = await getTranslations("wait");
  if (strike === null) return null;
  if (strikeExcusedAt !== null) {
    const at = formatDate(strikeExcusedAt, { locale, zone: session.timeZone });
    return <p>{t("excused", { strike: tWait(`strike.${strike}`), at })}</p>;
  }
  return (
    <>
      <Notice tone="amber" title={t("strike", { strike: tWait(`strike.${strike}`) })}>
        <p>
          {strikeTerms.strikesWaitLast === 1
            ? tWait("strikesLead", { months: strikeTerms.strikeMonths, count: strikeTerms.strikeCount })
            : tWait("strikesOff")}
        </p>
        {mayExcuse ? null : <p>{t("ask")}</p>}
      </Notice>
      {mayExcuse ? (
        <Form
          action={excuseStrikeAction}
          noun="enrolment"
          id="excuse"
          fold={{ summary: t("excuse"), lead: <p className="mb-4 max-w-measure">{t("excuseLead")}</p> }}
        >
          <input type="hidden" name="enrolmentId" value={id} />
          <TextArea name="reason" label={t("excuseReason")} maxLength={500} />
          <FormButtons>
            <SubmitButton>{t("excuse")}</SubmitButton>
          </FormButtons>
        </Form>
      ) : null}
    </>
  );
}
