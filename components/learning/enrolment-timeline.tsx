import { getLocale, getTranslations } from "next-intl/server";
import { Timeline } from "@/components/ui/timeline";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import { formatShortInstant, type Reader } from "@/lib/platform/dates/format";
import {
  REFUSAL_REASONS,
  type RefusalReason,
  SKIP_REASONS,
  type SkipReason,
} from "@/lib/learning/approval/rules";
import type { ApprovalShown } from "@/lib/learning/enrolment/queries/own";
import {
  CENTRE_REASONS,
  type CentreReason,
  PORTAL_REASONS,
  type PortalReason,
  REVERSAL_REASONS,
  type ReversalReason,
  WITHDRAWAL_REASONS,
  type SessionFacts,
  type WithdrawalReason,
} from "@/lib/learning/enrolment/rules";
import { statusKey } from "./enrolment-status";
import { enrolmentSteps } from "./enrolment-steps";

interface EnrolmentTimelineProps {
  enrolment: {
    status: EnrolmentStatus;
    changes: readonly { status: EnrolmentStatus; at: Date; reasonCode: string | null }[];
    approvalsLeft?: number;
    session: { timeZone: string } & Pick<SessionFacts, "fillMode" | "allocatedAt">;
    approvals?: readonly ApprovalShown[];
  };
  now: Date;
}

/** An application's way: done, now, next, and who has the ball. */
export async function EnrolmentTimeline({ enrolment, now }: EnrolmentTimelineProps) {
  const locale = await getLocale();
  const t = await getTranslations("enrolment");
  const tApproval = await getTranslations("approval.way");
  const reasons = await reasonWords();
  const { approvals = [] } = enrolment;
  const reader = { locale, zone: enrolment.session.timeZone };
  const approvalStep = await approvalWords(reader, now);
  const steps = enrolmentSteps(enrolment.changes, enrolment.status, approvals).map((step) => {
    const when = step.at ? formatShortInstant(step.at, reader) : undefined;
    const approval = step.approval === undefined ? undefined : approvals[step.approval];
    if (approval) return { state: step.state, when, ...approvalStep(approval) };
    const isSent = step.status === "SUBMITTED" && step.state === "done";
    return {
      title: isSent
        ? tApproval("applied")
        : step.state === "now"
          ? t(statusKey(enrolment))
          : t(`status.${step.status}`),
      state: step.state,
      when,
      who: step.who ? t(`who.${step.who}`) : undefined,
      text: step.reasonCode ? reasons(step.reasonCode, step.status) : undefined,
    };
  });
  return <Timeline steps={steps} label={t("page.timeline")} />;
}

const isIn = <Code extends string>(list: readonly Code[], code: string): code is Code =>
  (list as readonly string[]).includes(code);

/** One approval: whose it is, who gave it or has it now, until when, and why not. */
async function approvalWords(reader: Reader, now: Date) {
  const t = await getTranslations("approval");
  const nameOf = (person: { givenName: string; familyName: string }) =>
    `${person.givenName} ${person.familyName}`;
  return (step: ApprovalShown): { title: string; who?: string; text?: string } => {
    const { status, openedAt, dueAt, reasonCode, reasonText, decidedBy, deputyFor } = step;
    const level = t(`level.${step.level}`);
    if (status === "PENDING") {
      if (openedAt === null || dueAt === null) return { title: t("way.next", { level }) };
      const holder = t(`level.${step.heldBy}`);
      const until = formatShortInstant(dueAt, reader);
      const due = now < dueAt ? t("way.until", { until }) : t("way.overdue", { until, level: holder });
      const raised = step.heldBy === step.level ? "" : `${t("way.raised", { level })}. `;
      return { title: t("way.waits", { level }), who: holder, text: `${raised}${due}` };
    }
    if (status === "SKIPPED") {
      const why = reasonCode !== null && isIn<SkipReason>(SKIP_REASONS, reasonCode);
      return { title: t("way.skipped", { level }), text: why ? t(`skipReason.${reasonCode}`) : undefined };
    }
    const name = decidedBy ? nameOf(decidedBy) : "";
    const by = deputyFor ? t("way.byDeputy", { name, forName: nameOf(deputyFor) }) : t("way.by", { name });
    const refusal =
      reasonCode !== null && isIn<RefusalReason>(REFUSAL_REASONS, reasonCode)
        ? t(`refusalReason.${reasonCode}`)
        : null;
    return {
      title: t(status === "APPROVED" ? "way.approved" : "way.refused", { level }),
      text: [by, refusal, reasonText].filter(Boolean).join(". "),
    };
  };
}

/** A reason's code in words; a code of another time is not shown. */
export async function reasonWords() {
  const t = await getTranslations("enrolment");
  return (code: string, status: EnrolmentStatus): string | undefined => {
    if (isIn<PortalReason>(PORTAL_REASONS, code)) return t(`portalReason.${code}`);
    if (isIn<ReversalReason>(REVERSAL_REASONS, code)) return t(`reversalReason.${code}`);
    if (status === "WITHDRAWN_BY_TEACHER")
      return isIn<WithdrawalReason>(WITHDRAWAL_REASONS, code) ? t(`withdrawalReason.${code}`) : undefined;
    return isIn<CentreReason>(CENTRE_REASONS, code) ? t(`centreReason.${code}`) : undefined;
  };
}
