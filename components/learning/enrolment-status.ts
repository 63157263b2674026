import type { TagTone } from "@/components/ui/status-tag";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import { awaitsAllocation, isPending, type SessionFacts } from "@/lib/learning/enrolment/rules";

/** green: certain · amber: somebody must act · accent: goes on or waits in line · red: refused · neutral: over. */
export const ENROLMENT_TONES: Record<EnrolmentStatus, TagTone> = {
  DRAFT: "neutral",
  SUBMITTED: "amber",
  SCHOOL_APPROVED: "amber",
  WAITLISTED: "accent",
  OFFERED: "amber",
  PLACED: "green",
  DECLINED_OFFER: "neutral",
  OFFER_EXPIRED: "neutral",
  REJECTED: "red",
  WITHDRAWN_BY_TEACHER: "neutral",
  CANCELLED_BY_SCHOOL: "red",
  CANCELLED_BY_CENTRE: "red",
  OTHER_ACCEPTED: "neutral",
  ATTENDING: "accent",
  COMPLETED: "green",
  NOT_COMPLETED: "neutral",
  NO_SHOW: "neutral",
  DEFERRED: "neutral",
};

interface Shown {
  status: EnrolmentStatus;
  approvalsLeft?: number;
  session: Pick<SessionFacts, "fillMode" | "allocatedAt">;
}

/** The message of a state: what waits for the list of an allocation awaits nobody's approval. */
export const statusKey = ({ status, approvalsLeft = 0, session }: Shown) =>
  isPending(status) && approvalsLeft === 0 && awaitsAllocation(session)
    ? ("awaitsAllocation" as const)
    : (`status.${status}` as const);
