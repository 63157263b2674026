import "server-only";
import { ON_THE_REGISTER, readMarks } from "@/lib/learning/attendance/queries";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { readSettings } from "@/lib/platform/settings/read";
import { canCloseSession, certificatesVisibleTo } from "./policy";
import { maskName, outcomeOf } from "./rules";

const certificateSelect = {
  id: true,
  number: true,
  code: true,
  kind: true,
  status: true,
  holderName: true,
  courseTitle: true,
  centreName: true,
  fieldNames: true,
  mode: true,
  hours: true,
  startedOn: true,
  endedOn: true,
  issuedAt: true,
  revokedAt: true,
  reason: true,
  centreId: true,
  sessionId: true,
  personId: true,
  isDemonstration: true,
  supersededBy: { select: { id: true, number: true } },
} as const;

/** Who would get a certificate if the session were closed now, who not and why; null outside the actor's scope. */
export async function previewClosing(actor: Actor, sessionId: string, now: Date) {
  const session = await readClosing(db, sessionId, now);
  return session && canCloseSession(actor, session) ? session : null;
}
export type ClosingPreview = NonNullable<Awaited<ReturnType<typeof previewClosing>>>;

/** The facts a closing rests on; inside the command it is read again after the lock. */
export async function readClosing(on: Db | Tx, sessionId: string, now: Date) {
  const session = await on.session.findUnique({
    where: { id: sessionId },
    select: {
      id: true,
      reference: true,
      status: true,
      centreId: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      centre: { select: { number: true, hostSchool: { select: { name: true, names: true } } } },
      courseVersion: {
        select: {
          title: true,
          hours: true,
          mode: true,
          fields: { select: { field: { select: { name: true } } } },
        },
      },
      slots: { select: { id: true, startsAt: true, endsAt: true, date: true }, orderBy: { startsAt: "asc" } },
      enrolments: {
        where: { status: { in: ON_THE_REGISTER } },
        select: {
          id: true,
          status: true,
          reference: true,
          person: {
            select: {
              id: true,
              givenName: true,
              familyName: true,
              email: true,
              locale: true,
              closedAt: true,
            },
          },
          school: { select: { name: true, names: true } },
        },
        orderBy: [{ person: { familyName: "asc" } }, { person: { givenName: "asc" } }],
      },
    },
  });
  if (!session) return null;
  const marks = await readMarks(on, sessionId);
  const settings = await readSettings(on, now);
  const terms = { minimumPercent: settings.minimumAttendance, courseHours: session.courseVersion.hours };
  return {
    ...session,
    minimumPercent: settings.minimumAttendance,
    certificatePrefix: settings.certificatePrefix,
    people: session.enrolments.map((enrolment) => ({
      ...enrolment,
      outcome: outcomeOf(session.slots, marks.get(enrolment.id) ?? new Map(), terms),
    })),
  };
}

/** A certificate with what its PDF prints; null outside the actor's scope. */
export async function getCertificate(actor: Actor, id: string) {
  return db.certificate.findFirst({
    where: { AND: [{ id }, certificatesVisibleTo(actor)] },
    select: certificateSelect,
  });
}
export type CertificateDetail = NonNullable<Awaited<ReturnType<typeof getCertificate>>>;

/** The certificates of a session, for its centre. */
export async function listSessionCertificates(actor: Actor, sessionId: string) {
  return db.certificate.findMany({
    where: { AND: [{ sessionId }, certificatesVisibleTo(actor)] },
    select: { ...certificateSelect, person: { select: { givenName: true, familyName: true } } },
    orderBy: [{ holderName: "asc" }, { issuedAt: "asc" }],
  });
}
export type SessionCertificateRow = Awaited<ReturnType<typeof listSessionCertificates>>[number];

/** A person's certificates, newest first. */
export async function listPersonCertificates(actor: Actor, personId: string) {
  return db.certificate.findMany({
    where: { AND: [{ personId }, certificatesVisibleTo(actor)] },
    select: certificateSelect,
    orderBy: { issuedAt: "desc" },
  });
}
export type PersonCertificateRow = Awaited<ReturnType<typeof listPersonCertificates>>[number];

/** What the public check shows of a certificate: the holder masked unless they agreed to be named; null for any other code. */
export async function checkCertificate(code: string) {
  const found = await db.certificate.findUnique({
    where: { code },
    select: {
      ...certificateSelect,
      person: {
        select: {
          consents: { where: { kind: "CERTIFICATE_NAME", withdrawnAt: null }, select: { id: true } },
        },
      },
      centre: { select: { slug: true } },
    },
  });
  if (!found) return null;
  const { person, holderName, ...facts } = found;
  const isNamed = person.consents.length > 0;
  return { ...facts, isNamed, holderName: isNamed ? holderName : maskName(holderName) };
}
export type CheckedCertificate = NonNullable<Awaited<ReturnType<typeof checkCertificate>>>;

/** Sessions of the actor's centres that are over and not closed. */
export async function listClosingTasks(actor: Actor, now: Date) {
  if (actor.kind !== "person" || actor.centreIds.length === 0) return [];
  return db.session.findMany({
    where: {
      centreId: { in: [...actor.centreIds] },
      status: { in: ["PUBLISHED", "CONFIRMED", "COMPLETED"] },
      endsAt: { lte: now },
    },
    select: { id: true, reference: true, endsAt: true, courseVersion: { select: { title: true } } },
    orderBy: { endsAt: "asc" },
    take: 50,
  });
}
