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
import { writeCertificateLetter } from "@/lib/learning/certificate/output/letter";
import { canCloseSession } from "@/lib/learning/certificate/policy";
import { readClosing, standOf, type ClosingPreview } from "@/lib/learning/certificate/queries";
import { closeRefusal, type CloseRefusal } from "@/lib/learning/certificate/rules";
import { issueCertificates, type IssuedCertificate } from "@/lib/learning/certificate/steps";

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
      const refusal = closeRefusal(closing, standOf(closing), now);
      if (refusal) return refused(refusal);

      await settleSession(tx, sessionId, now);
      await completeEnrolments(
        tx,
        sessionId,
        closing.people.map(({ id, outcome }) => ({ enrolmentId: id, status: outcome.status })),
        { actor, now },
      );
      const earned = closing.people.filter((person) => person.outcome.kind !== null);
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
      facts: people.map(({ id, person, outcome, result }) => ({
        enrolmentId: id,
        personId: person.id,
        holderName: nameOf(person),
        sessionId: closing.id,
        centreId: closing.centreId,
        kind: outcome.kind ?? ("ATTENDANCE" as const),
        courseTitle: closing.courseVersion.title,
        centreName: closing.centre.hostSchool.name,
        fieldNames: closing.courseVersion.fields.map(({ field }) => field.name),
        mode: closing.courseVersion.mode,
        hours: outcome.hours,
        points: outcome.kind === "ACHIEVEMENT" ? (result?.points ?? null) : null,
        passMark: outcome.kind === "ACHIEVEMENT" ? closing.passMark : null,
        signatories: closing.centre.signatories,
        markId: closing.centre.markId,
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
      kind: certificate.kind,
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
