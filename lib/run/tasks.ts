import { remindAgreements } from "@/lib/cooperation/agreement/commands/remind-agreements";
import { computeRun, failRun } from "@/lib/cooperation/matching/commands/make-run";
import { settleEndedTerms } from "@/lib/cooperation/pairing/commands/review-pairing";
import { auditSessions } from "@/lib/desk/auditor/commands";
import { refreshStatistics } from "@/lib/evidence/statistics/commands";
import { settleApprovals } from "@/lib/learning/approval/commands/settle-approvals";
import { settleDeferrals } from "@/lib/learning/enrolment/commands/settle-deferrals";
import { settleDueSessions, settleOneSession } from "@/lib/learning/enrolment/commands/settle-sessions";
import { askMentors } from "@/lib/learning/job-day/commands/ask-mentors";
import {
  failRegister,
  processRegister,
  resumeRegisters,
} from "@/lib/network/register/commands/process-register";
import { openFollowUps } from "@/lib/learning/follow-up/commands/open-follow-ups";
import { sendDueMailings } from "@/lib/learning/mailing/commands/send-due";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { revalidatePages } from "@/lib/platform/jobs/revalidate";
import type { TaskName, TaskPayloads } from "@/lib/platform/jobs/tasks";
import { findCutOffMails, sendQueuedMail } from "@/lib/platform/mail/send";

/** What a job is told beside its payload. `now` is the portal's clock when the attempt began. */
export type Attempt = { now: Date; number: number; isLast: boolean };

export type Tasks = {
  [Name in TaskName]?: (payload: TaskPayloads[Name], attempt: Attempt) => Promise<void>;
};

/** Task name → deed. A job whose task is not listed here waits. */
export const TASKS: Tasks = {
  audit_sessions: async (_payload, { now }) => {
    await auditSessions({ now });
  },
  make_matching: async (payload, { now, isLast }) => {
    try {
      await computeRun({ now }, payload);
    } catch (error) {
      if (isLast) await failRun(payload);
      throw error;
    }
  },
  refresh_statistics: async (_payload, { now }) => {
    await refreshStatistics({ actor: SYSTEM, now });
  },
  revalidate: ({ paths }) => revalidatePages(paths),
  send_mail: ({ mailId }, attempt) => sendQueuedMail(mailId, attempt),
  remind_agreements: async (_payload, { now }) => {
    await remindAgreements({ now });
  },
  send_mailings: async (_payload, { now }) => {
    await openFollowUps({ now });
    await sendDueMailings({ now });
  },
  settle_session: async (payload, { now }) => {
    await settleOneSession({ now }, payload);
  },
  process_register: async (payload, { now, isLast }) => {
    try {
      await processRegister({ now }, payload);
    } catch (error) {
      if (isLast) await failRegister(payload);
      throw error;
    }
  },
  ask_mentors: async (_payload, { now }) => {
    await askMentors({ now });
  },
  resume_registers: async (_payload, { now }) => {
    await resumeRegisters({ now });
  },
  settle_approvals: async (_payload, { now }) => {
    await settleApprovals({ now });
  },
  settle_pairings: async (_payload, { now }) => {
    const { stale } = await settleEndedTerms({ actor: SYSTEM, now });
    if (stale.length > 0) await revalidatePages(stale);
  },
  find_cut_off_mails: async (_payload, { now }) => {
    await findCutOffMails(now);
  },
  settle_sessions: async (_payload, { now }) => {
    await settleDueSessions({ now });
    await settleDeferrals({ now });
  },
};

/** Deeds by the clock, in UTC, as crontab has it; they are given an empty payload. */
export const CRON: { task: TaskName; match: string }[] = [
  { task: "settle_sessions", match: "* * * * *" },
  { task: "settle_approvals", match: "* * * * *" },
  { task: "ask_mentors", match: "* * * * *" },
  { task: "resume_registers", match: "* * * * *" },
  { task: "remind_agreements", match: "* * * * *" },
  { task: "send_mailings", match: "* * * * *" },
  { task: "find_cut_off_mails", match: "*/5 * * * *" },
  { task: "settle_pairings", match: "* * * * *" },
  { task: "audit_sessions", match: "30 0 * * *" },
  { task: "refresh_statistics", match: "*/5 * * * *" },
];
