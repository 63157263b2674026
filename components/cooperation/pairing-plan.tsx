import { getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import { agreePlanAction, writePlanAction } from "@/lib/cooperation/joint-plan/actions";
import type { PlanRow } from "@/lib/cooperation/joint-plan/queries";
import { isPlanClosed, schoolYearName } from "@/lib/cooperation/joint-plan/rules";
import type { PairingDetail } from "@/lib/cooperation/pairing/queries/read";
import { pairPlanDueOn } from "@/lib/cooperation/pairing/rules";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

interface Props {
  pairing: PairingDetail;
  year: number;
  plan: PlanRow | undefined;
  locale: Locale;
  zone: string;
}

/** One school year's plan: what it says, whose word is missing, and the principal's deeds on it. */
export async function PairingPlanPart({ pairing, year, plan, locale, zone }: Props) {
  const t = await getTranslations("jointPlan.page");
  const own = pairing.ownSide;
  const dueOn = pairPlanDueOn(year, pairing.startsOn, pairing.programme);
  const waiting = pairing.sides.filter(({ schoolId }) => !plan?.agreedBy.includes(schoolId));
  const date = formatDate(dueOn, { locale, zone: "UTC" });
  const isAgreed = plan !== undefined && waiting.length === 0;
  const schoolIds = pairing.sides.map(({ schoolId }) => schoolId);
  const isClosed = plan !== undefined && isPlanClosed(plan, { year, schoolIds, today: pairing.today });
  const mayWrite = own !== null && pairing.status === "ACCEPTED" && !isClosed;
  const mayAgree =
    mayWrite && plan !== undefined && waiting.some(({ schoolId }) => schoolId === own.schoolId);
  return (
    <Section
      id={`plan-${year}`}
      title={t("year", { year: schoolYearName(year) })}
      aside={
        <div className="flex flex-wrap gap-2">
          {isAgreed ? <StatusTag tone="green">{t("agreed")}</StatusTag> : null}
          {plan === undefined ? <StatusTag tone="neutral">{t("missing")}</StatusTag> : null}
          {plan && !isAgreed
            ? waiting.map(({ schoolId, school }) => (
                <StatusTag key={schoolId} tone="amber">
                  {t("waiting", { school: school.name })}
                </StatusTag>
              ))
            : null}
        </div>
      }
      lead={isAgreed ? undefined : pairing.today > dueOn ? t("overdue", { date }) : t("due", { date })}
    >
      {plan ? (
        <>
          <h3 className="text-base font-[620]">{t("goals")}</h3>
          <p className="max-w-measure whitespace-pre-line">{plan.goals}</p>
          <h3 className="mt-4 text-base font-[620]">{t("topics")}</h3>
          <ul className="list-disc pl-5">
            {plan.topics.map((topic) => (
              <li key={topic.id}>{localName(topic, locale)}</li>
            ))}
          </ul>
          {plan.writtenBy ? (
            <p className="mt-3 text-sm text-ink-soft">
              {t("written", {
                who: `${plan.writtenBy.givenName} ${plan.writtenBy.familyName}`,
                when: formatDate(plan.writtenAt, { locale, zone }),
              })}
            </p>
          ) : null}
        </>
      ) : null}
      {mayAgree ? (
        <Form action={agreePlanAction} noun="jointPlan" fieldless id={`agree-${year}`} className="mt-4">
          <input type="hidden" name="planId" value={plan.id} />
          <input type="hidden" name="schoolId" value={own.schoolId} />
          <input type="hidden" name="version" value={plan.version} />
          <p className="max-w-measure">{t("agreeText")}</p>
          <div>
            <SubmitButton>{t("agree")}</SubmitButton>
          </div>
        </Form>
      ) : null}
      {mayWrite ? (
        <Form
          action={writePlanAction}
          noun="jointPlan"
          id={`write-${year}`}
          conflict="plan_changed_meanwhile"
          doneText={t("saved")}
          fold={{ summary: plan ? t("edit") : t("write", { year: schoolYearName(year) }) }}
        >
          <input type="hidden" name="pairingId" value={pairing.id} />
          <input type="hidden" name="schoolId" value={own.schoolId} />
          <input type="hidden" name="year" value={year} />
          <SeenVersion value={plan?.version ?? 0} />
          {plan ? <p>{t("editWarning")}</p> : null}
          <TextArea
            name="goals"
            label={t("goals")}
            hint={t("goalsHint")}
            rows={6}
            maxLength={4000}
            defaultValue={plan?.goals}
          />
          <CheckboxGroup
            name="topicIds"
            label={t("topics")}
            hint={t("topicsHint")}
            defaultValue={plan?.topics.map(({ id }) => id)}
            options={pairing.programme.topics
              .filter(({ id, isHidden }) => !isHidden || plan?.topics.some((topic) => topic.id === id))
              .map((topic) => ({ value: topic.id, label: localName(topic, locale) }))}
          />
          <div>
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </Form>
      ) : null}
    </Section>
  );
}
