import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { canAnswerErasures } from "./policy";

const place = { select: { name: true } } as const;
const centre = { select: { shortName: true } } as const;

/** Everything the portal holds about whoever asks, but secrets: their hashes say nothing to a reader. */
export async function getOwnData(actor: Actor) {
  if (actor.kind !== "person") return null;
  const { personId } = actor;
  const { roles, memberships, fields, ...person } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    omit: { passwordHash: true, totpSecret: true, feedTokenHash: true, search: true },
    include: {
      roles: { include: { centre, province: place, school: place, partner: place } },
      memberships: { include: { school: place } },
      fields: { include: { field: place } },
    },
  });
  const where = { personId };
  return {
    person: [person],
    roles,
    schools: memberships,
    fields,
    staff: await db.centreStaff.findMany({ where, include: { centre } }),
    invitations: await db.invitation.findMany({
      where: { OR: [{ email: person.email ?? "-" }, { acceptedById: personId }] },
      omit: { tokenHash: true },
    }),
    signIns: await db.signIn.findMany({ where, orderBy: { startedAt: "asc" } }),
    otherAccounts: await db.oidcAccount.findMany({ where }),
    noticesRead: await db.privacyReading.findMany({ where }),
    consents: await db.consent.findMany({ where }),
    erasureRequests: await db.erasureRequest.findMany({ where }),
    enrolments: await db.enrolment.findMany({
      where,
      include: {
        session: { select: { reference: true, startsAt: true, endsAt: true } },
        course: { select: { slug: true } },
        changes: { orderBy: { id: "asc" }, select: { status: true, at: true, reasonCode: true } },
        marks: {
          select: {
            slotId: true,
            status: true,
            minutes: true,
            note: true,
            markedAt: true,
            supersededAt: true,
          },
        },
      },
    }),
    lessons: await db.enrolment.findMany({
      where: {
        personId,
        OR: [{ lessonsDone: { some: {} } }, { attempts: { some: {} } }, { handIns: { some: {} } }],
      },
      select: {
        id: true,
        lessonsDone: { select: { doneAt: true, step: { select: { title: true, minutes: true } } } },
        attempts: { omit: { seed: true, drawn: true } },
        attemptGrants: { select: { stepId: true, grantedAt: true } },
        handIns: { omit: { answeredById: true } },
      },
    }),
    results: await db.assessmentResult.findMany({
      where: { enrolment: where },
      select: { enrolmentId: true, points: true, enteredAt: true, supersededAt: true },
    }),
    checkIns: await db.checkIn.findMany({
      where: { enrolment: where },
      select: { enrolmentId: true, slotId: true, checkedInAt: true, isThere: true, decidedAt: true },
    }),
    jobDays: await db.jobDay.findMany({
      where: { enrolment: where },
      orderBy: { date: "asc" },
      omit: { answeredById: true },
    }),
    jobBriefings: await db.jobBriefing.findMany({ where: { enrolment: where } }),
    waivers: await db.waiver.findMany({ where, omit: { grantedById: true } }),
    certificates: await db.certificate.findMany({ where }),
    externalTrainings: await db.externalTraining.findMany({
      where,
      include: { changes: { orderBy: { id: "asc" }, select: { status: true, at: true, reason: true } } },
    }),
    passportShares: await db.passportShare.findMany({ where, omit: { tokenHash: true } }),
    followUps: await db.followUpAnswer.findMany({ where: { answeredById: personId } }),
    needAnswers: await db.needAnswer.findMany({
      where,
      include: {
        campaign: { select: { year: true, field: place } },
        ratings: { select: { competenceId: true, present: true, asked: true } },
      },
    }),
    interests: await db.interest.findMany({
      where,
      include: { course: { select: { slug: true } }, province: place },
    }),
    mailingsRefused: await db.mailingRefusal.findMany({ where }),
    trainings: await db.trainingParticipant.findMany({
      where,
      include: {
        training: { select: { reference: true, topic: true, startsOn: true, endsOn: true, hours: true } },
      },
    }),
    contacts: await db.partnerContact.findMany({
      where: { OR: [{ roles: { some: where } }, { invitations: { some: { acceptedById: personId } } }] },
      include: {
        partner: place,
        flags: { select: { text: true, raisedAt: true, answer: true, answeredAt: true } },
        answers: { omit: { contactId: true } },
      },
    }),
    mobilities: await db.mobility.findMany({
      where,
      select: {
        topic: true,
        startsOn: true,
        endsOn: true,
        days: true,
        report: true,
        partner: { select: { name: true } },
      },
    }),
    mails: await db.mail.findMany({ where, omit: { lastError: true, dedupeKey: true } }),
    files: await db.storedFile.findMany({ where: { uploadedById: personId } }),
    log: await db.auditEvent.findMany({
      where: { OR: [{ personId }, { actorId: personId }] },
      orderBy: { id: "asc" },
      select: { at: true, type: true, subjectType: true, subjectId: true, facts: true },
    }),
  };
}

export type OwnData = NonNullable<Awaited<ReturnType<typeof getOwnData>>>;

/** The newest request of one's own, open or answered. */
export async function getOwnErasure(actor: Actor) {
  if (actor.kind !== "person") return null;
  return db.erasureRequest.findFirst({ where: { personId: actor.personId }, orderBy: { askedAt: "desc" } });
}

const requestSelect = {
  id: true,
  status: true,
  askedAt: true,
  decidedAt: true,
  reason: true,
  person: {
    select: {
      id: true,
      givenName: true,
      familyName: true,
      email: true,
      _count: { select: { enrolments: true, certificates: true, trainings: true } },
    },
  },
} as const;

/** Requests for the ministry: the open ones in the order they came, then those of late that were answered. */
export async function listErasures(actor: Actor) {
  if (!canAnswerErasures(actor)) return { open: [], answered: [] };
  const [open, answered] = await Promise.all([
    db.erasureRequest.findMany({
      where: { status: "ASKED" },
      orderBy: { askedAt: "asc" },
      take: 200,
      select: requestSelect,
    }),
    db.erasureRequest.findMany({
      where: { status: { in: ["DONE", "REFUSED"] } },
      orderBy: { decidedAt: "desc" },
      take: 50,
      select: requestSelect,
    }),
  ]);
  return { open, answered };
}

export async function getErasure(actor: Actor, id: string) {
  if (!canAnswerErasures(actor)) return null;
  return db.erasureRequest.findUnique({ where: { id }, select: requestSelect });
}
