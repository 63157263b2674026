import "server-only";
import { mentorRefusal } from "@/lib/learning/job-day/rules";
import { hostNameOf } from "@/lib/learning/session/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { dayOfDate } from "@/lib/platform/settings/network-day";

/** The link behind a token while it leads in: not expired, not revoked, and its contact is the session's mentor still. */
export async function readMentorLink(on: Db | Tx, token: string, now: Date) {
  const link = await on.mentorLink.findUnique({
    where: { tokenHash: hashSecret(token) },
    select: {
      sessionId: true,
      contactId: true,
      expiresAt: true,
      revokedAt: true,
      contact: {
        select: { name: true, partnerId: true, endedAt: true, consentedAt: true, email: true },
      },
      session: { select: { mentorId: true, hostPartnerId: true } },
    },
  });
  if (!link || link.revokedAt !== null || now >= link.expiresAt) return null;
  const { session, contact, contactId } = link;
  if (session.mentorId !== contactId || session.hostPartnerId === null) return null;
  return mentorRefusal(contact, session.hostPartnerId) === null ? link : null;
}

/** What a mentor sees of the own session: the days that wait for a word and those answered, and nothing of any other. */
export async function getMentorPage(_actor: Actor, token: string, now: Date) {
  const link = await readMentorLink(db, token, now);
  if (!link) return null;
  const session = await db.session.findUniqueOrThrow({
    where: { id: link.sessionId },
    select: {
      reference: true,
      timeZone: true,
      hostName: true,
      hostPartner: { select: { name: true } },
      courseVersion: { select: { title: true, language: true } },
      centre: { select: { shortName: true, shortNames: true, email: true } },
      enrolments: {
        where: { jobDays: { some: {} } },
        select: {
          person: { select: { givenName: true, familyName: true } },
          jobDays: {
            orderBy: { date: "asc" },
            select: {
              id: true,
              date: true,
              hours: true,
              task: true,
              equipment: true,
              status: true,
              writtenAt: true,
              answer: true,
            },
          },
        },
      },
    },
  });
  const days = session.enrolments
    .flatMap(({ person, jobDays }) =>
      jobDays.map((day) => ({
        ...day,
        date: dayOfDate(day.date),
        name: `${person.givenName} ${person.familyName}`,
      })),
    )
    .sort((a, b) => a.date.localeCompare(b.date) || a.name.localeCompare(b.name));
  return {
    mentor: link.contact.name,
    expiresAt: link.expiresAt,
    host: hostNameOf(session) ?? "",
    reference: session.reference,
    zone: session.timeZone,
    course: session.courseVersion,
    centre: session.centre,
    waiting: days.filter(({ status }) => status === "WRITTEN"),
    answered: days.filter(({ status }) => status !== "WRITTEN"),
  };
}
export type MentorPage = NonNullable<Awaited<ReturnType<typeof getMentorPage>>>;
