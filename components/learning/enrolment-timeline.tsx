import { getLocale, getTranslations } from "next-intl/server";
import { Timeline } from "@/components/ui/timeline";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import { formatShortInstant } from "@/lib/platform/dates/format";
import {
  CENTRE_REASONS,
  type CentreReason,
  PORTAL_REASONS,
  type PortalReason,
  REVERSAL_REASONS,
  type ReversalReason,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from "@/lib/learning/enrolment/rules";
import { enrolmentSteps } from "./enrolment-steps";

interface EnrolmentTimelineProps {
  enrolment: {
    status: EnrolmentStatus;
    changes: readonly { status: EnrolmentStatus; at: Date; reasonCode: string | null }[];
    session: { timeZone: string };
  };
}

/** An application's way: done, now, next, and who has the ball. */
export async function EnrolmentTimeline({ enrolment }: EnrolmentTimelineProps) {
  const locale = await getLocale();
  const t = await getTranslations("enrolment");
  const reasons = await reasonWords();
  const steps = enrolmentSteps(enrolment.changes, enrolment.status).map((step) => ({
    title: t(`status.${step.status}`),
    state: step.state,
    when: step.at ? formatShortInstant(step.at, { locale, zone: enrolment.session.timeZone }) : undefined,
    who: step.who ? t(`who.${step.who}`) : undefined,
    text: step.reasonCode ? reasons(step.reasonCode, step.status) : undefined,
  }));
  return <Timeline steps={steps} label={t("page.timeline")} />;
}

/** A reason's code in words; a code of another time is not shown. */
export async function reasonWords() {
  const t = await getTranslations("enrolment");
  const isIn = <Code extends string>(list: readonly Code[], code: string): code is Code =>
    (list as readonly string[]).includes(code);
  return (code: string, status: EnrolmentStatus): string | undefined => {
    if (isIn<PortalReason>(PORTAL_REASONS, code)) return t(`portalReason.${code}`);
    if (isIn<ReversalReason>(REVERSAL_REASONS, code)) return t(`reversalReason.${code}`);
    if (status === "WITHDRAWN_BY_TEACHER")
      return isIn<WithdrawalReason>(WITHDRAWAL_REASONS, code) ? t(`withdrawalReason.${code}`) : undefined;
    return isIn<CentreReason>(CENTRE_REASONS, code) ? t(`centreReason.${code}`) : undefined;
  };
}
