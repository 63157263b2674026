import "server-only";
import { canKeepJobDays } from "@/lib/learning/job-day/policy";
import { dayState, daysOf, ownRefusal } from "@/lib/learning/job-day/rules";
import { hostNameOf } from "@/lib/learning/session/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/dates/calendar";
import { db } from "@/lib/platform/db";
import { dayOfDate } from "@/lib/platform/settings/network-day";

/** The actor's own days at a host, with what the mentor says of them; null for anybody else's and other kinds of session. */
export async function getOwnJobDays(actor: Actor, enrolmentId: string, now: Date) {
  const enrolment = await db.enrolment.findUnique({
    where: { id: enrolmentId },
    select: {
      id: true,
      personId: true,
      reference: true,
      status: true,
      jobBriefing: { select: { safetyOn: true, confidentialityOn: true } },
      jobDays: {
        select: { date: true, hours: true, task: true, equipment: true, status: true, answer: true },
      },
      session: {
        select: {
          reference: true,
          status: true,
          timeZone: true,
          hostName: true,
          hostPartner: { select: { name: true } },
          mentor: { select: { name: true, position: true } },
          courseVersion: { select: { title: true, mode: true, language: true } },
          slots: { select: { date: true } },
        },
      },
    },
  });
  if (!enrolment || !canKeepJobDays(actor, enrolment)) return null;
  const { session, jobBriefing, jobDays } = enrolment;
  if (session.courseVersion.mode !== "ON_THE_JOB") return null;
  const today = dayIn(now, session.timeZone);
  const entries = jobDays.map((entry) => ({ ...entry, date: dayOfDate(entry.date) }));
  const days = daysOf(session.slots.map(({ date }) => ({ date: dayOfDate(date) })));
  return {
    id: enrolment.id,
    reference: enrolment.reference,
    course: session.courseVersion,
    host: hostNameOf(session),
    mentor: session.mentor,
    today,
    refusal: ownRefusal(enrolment.status, session.status),
    briefing: jobBriefing && {
      safetyOn: dayOfDate(jobBriefing.safetyOn),
      confidentialityOn: dayOfDate(jobBriefing.confidentialityOn),
    },
    days: days.map((day) => {
      const entry = entries.find(({ date }) => date === day) ?? null;
      return { day, entry, state: dayState(day, entry, today) };
    }),
  };
}
export type OwnJobDays = NonNullable<Awaited<ReturnType<typeof getOwnJobDays>>>;
