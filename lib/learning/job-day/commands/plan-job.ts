import "server-only";
import { askMentor } from "@/lib/learning/job-day/steps";
import { missingLetter } from "@/lib/learning/job-day/output";
import { listMissingDays } from "@/lib/learning/job-day/queries/session";
import {
  mentorRefusal,
  planRefusal,
  REMIND_MINUTES,
  type PlanRefusal,
  type RemindRefusal,
} from "@/lib/learning/job-day/rules";
import type { PlanJobInput, RemindJobInput } from "@/lib/learning/job-day/schema";
import { canManageSession } from "@/lib/learning/session/policy";
import { lockSession } from "@/lib/learning/session/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { dayIn } from "@/lib/platform/dates/calendar";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";

/** Names the host's mentor of a session and how many teachers the host takes. */
export async function planJob(
  { actor, now }: Ctx,
  { sessionId, mentorId, hostCapacity }: PlanJobInput,
): Promise<Result<undefined, PlanRefusal>> {
  return transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (!session || !isPerson(actor) || !canManageSession(actor, session)) return NOT_FOUND;
    if (session.courseVersion.mode !== "ON_THE_JOB") return NOT_FOUND;
    const refusal = planRefusal({ ...session, hostCapacity });
    if (refusal) return refused(refusal, { seats: session.capacity });
    if (mentorId !== null) {
      const mentor = await tx.partnerContact.findUnique({
        where: { id: mentorId },
        select: { partnerId: true, endedAt: true, consentedAt: true, email: true },
      });
      const wrong = mentorRefusal(mentor, session.hostPartnerId ?? "");
      if (wrong) return refused(wrong);
    }
    await tx.session.update({ where: { id: sessionId }, data: { mentorId, hostCapacity } });
    await tx.mentorLink.updateMany({
      where: { sessionId, revokedAt: null, ...(mentorId === null ? {} : { contactId: { not: mentorId } }) },
      data: { revokedAt: now },
    });
    await recordEvent(tx, {
      type: "job_day.planned",
      at: now,
      actor,
      subject: { type: "session", id: sessionId },
      centreId: session.centreId,
      facts: { mentorId, hostCapacity },
    });
    return done();
  });
}

/** Calls to mind: the mentor the days that wait for their word, or the teachers the days that have no entry. */
export async function remindJob(
  { actor, now }: Ctx,
  { sessionId, whom }: RemindJobInput,
): Promise<Result<undefined, RemindRefusal>> {
  return transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (!session || !isPerson(actor) || !canManageSession(actor, session)) return NOT_FOUND;
    if (session.courseVersion.mode !== "ON_THE_JOB") return NOT_FOUND;
    const since = new Date(now.getTime() - REMIND_MINUTES * 60_000);
    if (whom === "mentor") {
      const lately = await tx.mentorLink.count({
        where: { sessionId, contactId: session.mentorId ?? sessionId, createdAt: { gt: since } },
      });
      if (lately > 0) return refused("job_reminded_lately");
      const refusal = await askMentor(tx, sessionId, { actor, now });
      return refusal ? refused(refusal) : done();
    }
    const lately = await tx.auditEvent.count({
      where: { type: "job_day.reminded", subjectType: "session", subjectId: sessionId, at: { gt: since } },
    });
    if (lately > 0) return refused("job_reminded_lately");
    const missing = await listMissingDays(tx, sessionId, dayIn(now, session.timeZone));
    if (missing.length === 0) return refused("job_nothing_to_remind");
    for (const { id, person, days } of missing) {
      if (person.email === null || person.closedAt !== null) continue;
      const { locale } = person;
      const letter = missingLetter(await translatorFor(locale), {
        name: person.givenName,
        title: session.courseVersion.title,
        reference: session.reference,
        url: env.USTA_BASE_URL + localised(locale, routes.jobDays(id)),
        zone: session.timeZone,
        locale,
        days,
      });
      await queueMail(tx, { personId: person.id, recipient: person.email, locale, ...letter, now });
    }
    await recordEvent(tx, {
      type: "job_day.reminded",
      at: now,
      actor,
      subject: { type: "session", id: sessionId },
      centreId: session.centreId,
      facts: { people: missing.length },
    });
    return done();
  });
}
