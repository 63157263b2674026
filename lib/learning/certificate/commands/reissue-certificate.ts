import "server-only";
import { writeReissueLetter } from "@/lib/learning/certificate/output/letter";
import { canReissueCertificate } from "@/lib/learning/certificate/policy";
import {
  inForceRefusal,
  readSignatories,
  SUPERSEDE_REASON,
  type CertificateRefusal,
} from "@/lib/learning/certificate/rules";
import { issueCertificates, lockCertificate, type IssuedCertificate } from "@/lib/learning/certificate/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/dates/calendar";
import { transaction, type Tx } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/db/generated/enums";
import { env } from "@/lib/platform/env";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

const nameOf = (person: { givenName: string; familyName: string }) =>
  `${person.givenName} ${person.familyName}`;

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
    const { hours, points, passMark, markId, startedOn, endedOn } = old;
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
            points,
            passMark,
            signatories: readSignatories(old.signatories),
            markId,
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
    await writeLetter(tx, old.person, { ...issued, personId, courseTitle }, now);
    return done({ certificateId: issued.id });
  });
}

type Reader = { email: string | null; locale: Locale; closedAt: Date | null };

async function writeLetter(
  tx: Tx,
  reader: Reader,
  certificate: IssuedCertificate & { personId: string; courseTitle: string },
  now: Date,
): Promise<void> {
  if (!reader.email || reader.closedAt) return;
  const { id, personId, number, code, courseTitle } = certificate;
  const letter = await writeReissueLetter(reader.locale, {
    number,
    code,
    courseTitle,
    baseUrl: env.USTA_BASE_URL,
  });
  await queueMail(tx, {
    ...letter,
    personId,
    recipient: reader.email,
    locale: reader.locale,
    kind: "certificate.reissued",
    dedupeKey: `certificate.reissued:${id}`,
    now,
  });
}
