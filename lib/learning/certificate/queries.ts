import "server-only";
import { ON_THE_REGISTER, readMarks } from "@/lib/learning/attendance/queries";
import { registersVisibleTo } from "@/lib/learning/attendance/policy";
import { readOpenSamples } from "@/lib/learning/check-in/queries";
import { sharesOf } from "@/lib/learning/lesson-progress/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { readPng, readPortalMark } from "@/lib/platform/files/png";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { readSettings } from "@/lib/platform/settings/read";
import { canCloseSession, canEnterResults, canKeepSignatories, certificatesVisibleTo } from "./policy";
import { maskName, outcomeOf, readSignatories, resultsRefusal } from "./rules";

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
  points: true,
  passMark: true,
  signatories: true,
  statusIndex: true,
  mark: { select: { sha256: true, altText: true } },
  startedOn: true,
  endedOn: true,
  issuedAt: true,
  revokedAt: true,
  reason: true,
  centreId: true,
  sessionId: true,
  personId: true,
  isDemonstration: true,
  supersededBy: { select: { id: true, number: true, code: true } },
  supersedes: { select: { id: true, number: true, code: true } },
} as const;

/** Who would get a certificate if the session were closed now, who not and why; null outside the actor's scope. */
export async function previewClosing(actor: Actor, sessionId: string, now: Date) {
  const session = await readClosing(db, sessionId, now);
  return session && canCloseSession(actor, session) ? session : null;
}
export type ClosingPreview = NonNullable<Awaited<ReturnType<typeof previewClosing>>>;

/** What decides whether a session may be closed, beside its own state. */
export const standOf = ({ people, samples }: ClosingPreview) => ({
  outcomes: people.map(({ outcome }) => outcome),
  toLookFor: samples.reduce((sum, sample) => sum + sample.people.length, 0),
});

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
      centre: {
        select: {
          number: true,
          markId: true,
          hostSchool: { select: { name: true, names: true } },
          signatories: {
            where: { endedAt: null },
            select: { name: true, title: true },
            orderBy: { addedAt: "asc" },
          },
        },
      },
      courseVersion: {
        select: {
          title: true,
          hasAssessment: true,
          hours: true,
          mode: true,
          fields: { select: { field: { select: { name: true } } } },
          steps: { select: { id: true, title: true, minutes: true }, orderBy: { position: "asc" } },
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
          results: { where: { supersededAt: null }, select: { id: true, points: true } },
          lessonsDone: { select: { stepId: true } },
          handIns: { where: { status: "HANDED_IN" }, select: { id: true } },
        },
        orderBy: [{ person: { familyName: "asc" } }, { person: { givenName: "asc" } }],
      },
    },
  });
  if (!session) return null;
  const { hasAssessment } = session.courseVersion;
  const marks = await readMarks(on, sessionId);
  const settings = await readSettings(on, now);
  const terms = { minimumPercent: settings.minimumAttendance, courseHours: session.courseVersion.hours };
  return {
    ...session,
    samples: await readOpenSamples(on, sessionId, now),
    hasAssessment,
    minimumPercent: settings.minimumAttendance,
    passMark: settings.passMark,
    certificatePrefix: settings.certificatePrefix,
    people: session.enrolments.map(({ results, lessonsDone, ...enrolment }) => {
      const result = results[0] ?? null;
      const assessment = hasAssessment ? { passMark: settings.passMark, result } : null;
      const own = marks.get(enrolment.id) ?? new Map();
      const steps = sharesOf(session.courseVersion, lessonsDone);
      const outcome = outcomeOf(session.slots, own, { ...terms, assessment, steps });
      return { ...enrolment, result, outcome, missing: steps.filter(({ isDone }) => !isDone) };
    }),
  };
}

/** A session's people with their results, for those who enter them and the ministry; null outside the actor's scope. */
export async function getResults(actor: Actor, sessionId: string, now: Date) {
  const session = await db.session.findFirst({
    where: { AND: [{ id: sessionId }, registersVisibleTo(actor)] },
    select: {
      id: true,
      reference: true,
      status: true,
      centreId: true,
      endsAt: true,
      timeZone: true,
      trainers: { select: { personId: true } },
      courseVersion: { select: { title: true, hasAssessment: true } },
      enrolments: {
        where: { status: { in: ON_THE_REGISTER } },
        select: {
          id: true,
          person: { select: { givenName: true, familyName: true } },
          school: { select: { name: true, names: true } },
          results: { where: { supersededAt: null }, select: { id: true, points: true } },
        },
        orderBy: [{ person: { familyName: "asc" } }, { person: { givenName: "asc" } }],
      },
    },
  });
  if (!session?.courseVersion.hasAssessment) return null;
  const trainerIds = session.trainers.map(({ personId }) => personId);
  return {
    ...session,
    passMark: (await readSettings(db, now)).passMark,
    refusal: resultsRefusal({ ...session, hasAssessment: true }, now),
    mayEnter: canEnterResults(actor, { centreId: session.centreId, trainerIds }),
  };
}
export type SessionResults = NonNullable<Awaited<ReturnType<typeof getResults>>>;

/** Who signs a centre's certificates and its mark, for the centre; null for anybody else. */
export async function getPaper(actor: Actor, centreId: string) {
  if (!canKeepSignatories(actor, centreId)) return null;
  return db.centre.findUnique({
    where: { id: centreId },
    select: {
      id: true,
      shortName: true,
      shortNames: true,
      mark: { select: { sha256: true, altText: true } },
      signatories: {
        where: { endedAt: null },
        select: { id: true, name: true, title: true },
        orderBy: { addedAt: "asc" },
      },
    },
  });
}
export type CentrePaper = NonNullable<Awaited<ReturnType<typeof getPaper>>>;

/** The bytes of a centre's mark, for the centre. */
export async function getCentreMark(actor: Actor, centreId: string) {
  if (!canKeepSignatories(actor, centreId)) return null;
  const select = { sha256: true, name: true, contentType: true } as const;
  const centre = await db.centre.findUnique({ where: { id: centreId }, select: { mark: { select } } });
  return centre?.mark ?? null;
}

/** What stands at a paper's head: the network's name in a language, its logo and the mark of the centre. */
export async function readLetterhead(
  mark: { sha256: string; altText: string | null } | null,
  locale: Locale,
) {
  const network = await db.network.findUnique({
    where: { id: 1 },
    select: { name: true, names: true, logo: { select: { sha256: true, altText: true } } },
  });
  const logo = network?.logo;
  const marks = [
    { bytes: mark && (await readPng(mark.sha256)), alt: mark?.altText ?? "" },
    {
      bytes: logo ? await readPng(logo.sha256) : await readPortalMark(),
      alt: logo?.altText ?? (network ? localName(network, locale) : ""),
    },
  ];
  return {
    networkName: network ? localName(network, locale) : "",
    marks: marks.flatMap(({ bytes, alt }) => (bytes ? [{ bytes, alt }] : [])),
  };
}

/** A certificate with what its PDF prints; null outside the actor's scope. */
export async function getCertificate(actor: Actor, id: string) {
  const found = await db.certificate.findFirst({
    where: { AND: [{ id }, certificatesVisibleTo(actor)] },
    select: certificateSelect,
  });
  return found && withSignatories(found);
}

const withSignatories = <Row extends { signatories: unknown }>(row: Row) => ({
  ...row,
  signatories: readSignatories(row.signatories),
});

export type CertificateDetail = NonNullable<Awaited<ReturnType<typeof getCertificate>>>;

/** The certificates of a session, for its centre. */
export async function listSessionCertificates(actor: Actor, sessionId: string) {
  const rows = await db.certificate.findMany({
    where: { AND: [{ sessionId }, certificatesVisibleTo(actor)] },
    select: { ...certificateSelect, person: { select: { givenName: true, familyName: true } } },
    orderBy: [{ holderName: "asc" }, { issuedAt: "asc" }],
  });
  return rows.map(withSignatories);
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
  const { person, holderName, ...facts } = withSignatories(found);
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
