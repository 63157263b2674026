import "server-only";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { MailingKind } from "@/lib/platform/db/generated/enums";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSettings } from "@/lib/platform/settings/read";
import { TOOK_PART } from "@/lib/learning/follow-up/policy";
import { canReadMailings } from "./policy";
import {
  audienceOf,
  defaultSendAt,
  latestSendAt,
  MAILING_KINDS,
  mailedStatuses,
  mailingState,
  type MailingTerms,
} from "./rules";

export async function readTerms(on: Db | Tx, date: Date): Promise<MailingTerms> {
  const settings = await readSettings(on, date);
  return {
    programmeDays: settings.programmeDays,
    reminderDays: settings.reminderDays,
    feedbackAskedDays: settings.feedbackAskedDays,
    feedbackDays: settings.feedbackDays,
    followUpDays: settings.followUpDays,
    followUpOpenDays: settings.followUpOpenDays,
    followUpReminderDays: settings.followUpReminderDays,
  };
}

const person = {
  select: { id: true, givenName: true, familyName: true, email: true, locale: true, closedAt: true },
} as const;
type PersonRow = Prisma.PersonGetPayload<typeof person>;

export type MailingReader = {
  personId: string;
  recipient: string | null;
  locale: "tr" | "en" | "az";
  name: string;
  /** Their own enrolment; null for a principal, who is asked about others. */
  enrolmentId: string | null;
  /** A principal: of how many teachers. */
  teachers: number;
};

const readerOf = (
  { id, email, locale, givenName, familyName }: PersonRow,
  enrolmentId: string | null,
  teachers = 0,
): MailingReader => ({
  personId: id,
  recipient: email,
  locale,
  name: `${givenName} ${familyName}`,
  enrolmentId,
  teachers,
});

async function listEnrolled(on: Db | Tx, where: Prisma.EnrolmentWhereInput): Promise<MailingReader[]> {
  const rows = await on.enrolment.findMany({
    where: { AND: [where, { person: { closedAt: null } }] },
    orderBy: { queueNumber: "asc" },
    select: { id: true, person },
  });
  return rows.map((row) => readerOf(row.person, row.id));
}

/** Principals of the schools where those who completed a session work today; nobody about themselves. */
async function listPrincipals(
  on: Db | Tx,
  where: Prisma.EnrolmentWhereInput,
  today: Date,
): Promise<MailingReader[]> {
  const inForce = { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gt: today } }] };
  const rows = await on.enrolment.findMany({
    where,
    select: {
      personId: true,
      person: {
        select: { memberships: { where: { status: "CONFIRMED", ...inForce }, select: { schoolId: true } } },
      },
    },
  });
  const schoolOf = rows.flatMap((row) =>
    row.person.memberships.map(({ schoolId }) => ({ personId: row.personId, schoolId })),
  );
  const roles = await on.roleAssignment.findMany({
    where: {
      role: "PRINCIPAL",
      schoolId: { in: [...new Set(schoolOf.map(({ schoolId }) => schoolId))] },
      ...inForce,
      person: { closedAt: null },
    },
    orderBy: { personId: "asc" },
    select: { schoolId: true, person },
  });
  const asked = new Map<string, { principal: PersonRow; teachers: Set<string> }>();
  for (const { schoolId, person: principal } of roles) {
    const teachers = asked.get(principal.id)?.teachers ?? new Set<string>();
    for (const one of schoolOf)
      if (one.schoolId === schoolId && one.personId !== principal.id) teachers.add(one.personId);
    asked.set(principal.id, { principal, teachers });
  }
  return [...asked.values()].flatMap(({ principal, teachers }) =>
    teachers.size === 0 ? [] : [readerOf(principal, null, teachers.size)],
  );
}

const unanswered = (side: "TEACHER" | "PRINCIPAL") => ({ followUps: { none: { side } } });

/** Everybody a letter is meant for, whether it reaches them or not; who is asked both as teacher and as principal, as teacher. */
async function listMeant(
  on: Db | Tx,
  sessionId: string,
  kind: MailingKind,
  today: Date,
): Promise<MailingReader[]> {
  const completed: Prisma.EnrolmentWhereInput = { sessionId, status: "COMPLETED" };
  switch (kind) {
    case "PROGRAMME":
    case "REMINDER":
      return listEnrolled(on, { sessionId, status: { in: ["PLACED", "ATTENDING"] } });
    case "FEEDBACK":
      return listEnrolled(on, { AND: [{ sessionId, feedbackGiven: null }, TOOK_PART] });
    case "FOLLOW_UP":
    case "FOLLOW_UP_REMINDER":
      return [
        ...(await listPrincipals(on, { ...completed, ...unanswered("PRINCIPAL") }, today)),
        ...(await listEnrolled(on, { ...completed, ...unanswered("TEACHER") })),
      ];
  }
}

/** To whom a letter would go at this moment. */
export async function readAudience(on: Db | Tx, sessionId: string, kind: MailingKind, today: Date) {
  const meant = await listMeant(on, sessionId, kind, today);
  const refusals = await on.mailingRefusal.findMany({
    where: { kind, personId: { in: meant.map(({ personId }) => personId) } },
    select: { personId: true },
  });
  return audienceOf(meant, new Set(refusals.map(({ personId }) => personId)));
}

/** The letters of a session: when each goes out, to how many, and what became of it. */
export async function listMailings(actor: Actor, sessionId: string, now: Date) {
  const session = await db.session.findUnique({
    where: { id: sessionId },
    select: {
      id: true,
      reference: true,
      status: true,
      centreId: true,
      fillMode: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      publishedAt: true,
      courseVersion: { select: { title: true, mode: true } },
      mailings: true,
    },
  });
  if (!session || !canReadMailings(actor, session)) return null;
  const { date } = await networkDay(db, now);
  const terms = await readTerms(db, date);
  const rows = await Promise.all(
    MAILING_KINDS.map(async (kind) => {
      const row = session.mailings.find((one) => one.kind === kind) ?? null;
      const latest = latestSendAt(kind, session, terms);
      const byDefault = defaultSendAt(kind, session, terms);
      const state = mailingState(row, { now, latest });
      const audience = state === "planned" ? await readAudience(db, sessionId, kind, date) : null;
      return {
        kind,
        state,
        sendAt: row?.sendAt ?? byDefault,
        isMoved: row?.sendAt !== null && row?.sendAt !== undefined,
        note: row?.note ?? null,
        sentAt: row?.sentAt ?? null,
        version: row?.version ?? 0,
        /** A session that is called off for now: nothing goes out. */
        isHeld: !mailedStatuses(kind).includes(session.status),
        people: audience ? audience.readers.length : (row?.sentTo ?? 0),
        withoutAddress: audience ? audience.withoutAddress : (row?.withoutAddress ?? 0),
        unwanted: audience?.unwanted ?? 0,
      };
    }),
  );
  return { session, rows };
}

export type MailingRow = NonNullable<Awaited<ReturnType<typeof listMailings>>>["rows"][number];

const LETTERS_SHOWN = 50;

/** The kinds of letters one gets by a session's dates, which of them one does not want, and the letters one was sent last. */
export async function getOwnMailings(actor: Actor) {
  if (!isPerson(actor)) return null;
  const [refused, letters] = await Promise.all([
    db.mailingRefusal.findMany({ where: { personId: actor.personId }, select: { kind: true } }),
    db.mail.findMany({
      where: { personId: actor.personId },
      orderBy: [{ queuedAt: "desc" }, { id: "asc" }],
      take: LETTERS_SHOWN,
      select: { id: true, subject: true, locale: true, queuedAt: true, status: true },
    }),
  ]);
  return { refused: refused.map(({ kind }) => kind), letters };
}
