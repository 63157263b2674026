import "server-only";
import { countTeachers } from "@/lib/cooperation/joint-activity/steps";
import { completeEnrolments } from "@/lib/learning/enrolment/steps/end";
import { settleSession } from "@/lib/learning/enrolment/steps/fill";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/dates/calendar";
import { transaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { writeCertificateLetter } from "./output";
import { canCloseSession, canReissueCertificate, canRevokeCertificate } from "./policy";
import { readClosing, type ClosingPreview } from "./queries";
import {
  closeRefusal,
  inForceRefusal,
  SUPERSEDE_REASON,
  type CertificateRefusal,
  type CloseRefusal,
  type RevokeReason,
} from "./rules";
import { issueCertificates, type IssuedCertificate } from "./steps";

type Person = ClosingPreview["people"][number];

const nameOf = (person: { givenName: string; familyName: string }) =>
  `${person.givenName} ${person.familyName}`;

/**
 * Closes a session that is over: everyone on the register gets the outcome the preview showed, who earned one gets a
 * certificate and a letter, who still waited is let go.
 */
export async function closeSession(
  { actor, now }: Ctx,
  { sessionId }: { sessionId: string },
): Promise<Result<{ sessionId: string; issued: number }, CloseRefusal>> {
  return transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM session WHERE id = ${sessionId}::uuid FOR UPDATE`;
      const closing = await readClosing(tx, sessionId, now);
      if (!closing || !canCloseSession(actor, closing)) return NOT_FOUND;
      const refusal = closeRefusal(
        closing,
        closing.people.map((person) => person.outcome),
        now,
      );
      if (refusal) return refused(refusal);

      await settleSession(tx, sessionId, now);
      await completeEnrolments(
        tx,
        sessionId,
        closing.people.map(({ id, outcome }) => ({ enrolmentId: id, status: outcome.status })),
        { actor, now },
      );
      const earned = closing.people.filter((person) => person.outcome.reason === "earned");
      const issued = await issueFor(tx, closing, earned, { actor, now });
      const { pairingActivityId } = await tx.session.update({
        where: { id: sessionId },
        data: { status: "CLOSED", closedAt: now, version: { increment: 1 } },
        select: { pairingActivityId: true },
      });
      if (pairingActivityId !== null) {
        const came = closing.people.filter(({ outcome }) => outcome.status !== "NO_SHOW").length;
        await countTeachers(tx, pairingActivityId, came);
      }
      await recordEvent(tx, {
        type: "session.closed",
        at: now,
        actor,
        subject: { type: "session", id: sessionId },
        centreId: closing.centreId,
        facts: { issued: issued.length, people: closing.people.length },
      });
      await writeLetters(tx, closing, earned, issued, now);
      return done({ sessionId, issued: issued.length }, { stale: [routes.home(), routes.centres()] });
    },
    { timeout: 60_000 },
  );
}

async function issueFor(
  tx: Tx,
  closing: ClosingPreview,
  people: Person[],
  ctx: Ctx,
): Promise<IssuedCertificate[]> {
  const day = (instant: Date) => new Date(`${dayIn(instant, closing.timeZone)}T00:00:00Z`);
  return issueCertificates(
    tx,
    {
      prefix: closing.certificatePrefix,
      centre: { id: closing.centreId, number: closing.centre.number },
      year: Number(dayIn(ctx.now, closing.timeZone).slice(0, 4)),
      facts: people.map(({ id, person, outcome }) => ({
        enrolmentId: id,
        personId: person.id,
        holderName: nameOf(person),
        sessionId: closing.id,
        centreId: closing.centreId,
        kind: "ATTENDANCE" as const,
        courseTitle: closing.courseVersion.title,
        centreName: closing.centre.hostSchool.name,
        fieldNames: closing.courseVersion.fields.map(({ field }) => field.name),
        mode: closing.courseVersion.mode,
        hours: outcome.hours,
        startedOn: day(closing.startsAt),
        endedOn: day(closing.endsAt),
      })),
    },
    ctx,
  );
}

async function writeLetters(
  tx: Tx,
  closing: ClosingPreview,
  earned: Person[],
  issued: IssuedCertificate[],
  now: Date,
): Promise<void> {
  const byEnrolment = new Map(issued.map((certificate) => [certificate.enrolmentId, certificate]));
  for (const { id, person } of earned) {
    const certificate = byEnrolment.get(id);
    if (!certificate || !person.email || person.closedAt) continue;
    const letter = await writeCertificateLetter(person.locale, {
      number: certificate.number,
      code: certificate.code,
      courseTitle: closing.courseVersion.title,
      baseUrl: env.USTA_BASE_URL,
    });
    await queueMail(tx, {
      ...letter,
      personId: person.id,
      recipient: person.email,
      locale: person.locale,
      kind: "certificate.issued",
      dedupeKey: `certificate.issued:${certificate.id}`,
      now,
    });
  }
}

/** A new certificate with the holder's name as it is today; the old one is superseded and points to it. */
export async function reissueCertificate(
  { actor, now }: Ctx,
  { certificateId }: { certificateId: string },
): Promise<Result<{ certificateId: string }, CertificateRefusal>> {
  return transaction(async (tx) => {
    const old = await lockCertificate(tx, certificateId);
    if (!old || !canReissueCertificate(actor, old)) return NOT_FOUND;
    const refusal = inForceRefusal(old);
    if (refusal) return refused(refusal);
    const holderName = nameOf(old.person);
    if (holderName === old.holderName) return refused("name_unchanged");

    await tx.certificate.update({
      where: { id: old.id },
      data: { status: "SUPERSEDED", reason: SUPERSEDE_REASON },
    });
    const { enrolmentId, personId, sessionId, centreId, kind, courseTitle, centreName, fieldNames, mode } =
      old;
    const { hours, startedOn, endedOn } = old;
    const [prefix = "", , year] = old.number.split("-");
    const [issued] = await issueCertificates(
      tx,
      {
        prefix,
        centre: { id: centreId, number: old.centre.number },
        year: Math.max(Number(year), Number(dayIn(now, old.session.timeZone).slice(0, 4))),
        facts: [
          {
            enrolmentId,
            personId,
            holderName,
            sessionId,
            centreId,
            kind,
            courseTitle,
            centreName,
            fieldNames,
            mode,
            hours,
            startedOn,
            endedOn,
          },
        ],
      },
      { actor, now },
    );
    if (!issued) throw new Error("a reissued certificate was not written");
    await tx.certificate.update({ where: { id: old.id }, data: { supersededById: issued.id } });
    await recordEvent(tx, {
      type: "certificate.superseded",
      at: now,
      actor,
      subject: { type: "certificate", id: old.id },
      personId,
      centreId,
      facts: { by: issued.number },
    });
    return done({ certificateId: issued.id });
  });
}

/** Takes a certificate back; its number and its page stay, with the reason. */
export async function revokeCertificate(
  { actor, now }: Ctx,
  { certificateId, reason }: { certificateId: string; reason: RevokeReason },
): Promise<Result<{ certificateId: string }, CertificateRefusal>> {
  return transaction(async (tx) => {
    const certificate = await lockCertificate(tx, certificateId);
    if (!certificate || !canRevokeCertificate(actor, certificate)) return NOT_FOUND;
    const refusal = inForceRefusal(certificate);
    if (refusal) return refused(refusal);
    await tx.certificate.update({
      where: { id: certificate.id },
      data: { status: "REVOKED", revokedAt: now, reason },
    });
    await recordEvent(tx, {
      type: "certificate.revoked",
      at: now,
      actor,
      subject: { type: "certificate", id: certificate.id },
      personId: certificate.personId,
      centreId: certificate.centreId,
      facts: { reason },
    });
    return done({ certificateId });
  });
}

async function lockCertificate(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM certificate WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.certificate.findUnique({
    where: { id },
    include: {
      centre: { select: { number: true } },
      session: { select: { timeZone: true } },
      person: { select: { givenName: true, familyName: true } },
    },
  });
}
