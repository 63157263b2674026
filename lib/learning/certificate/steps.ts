import "server-only";
import { randomBytes } from "node:crypto";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import type { Tx } from "@/lib/platform/db";
import type { CertificateKind, Mode } from "@/lib/platform/db/generated/enums";
import { certificateCode, certificateNumber, CODE_LENGTH } from "./rules";

/** What is frozen on a certificate. */
export type CertificateFacts = {
  enrolmentId: string;
  personId: string;
  holderName: string;
  sessionId: string;
  centreId: string;
  kind: CertificateKind;
  courseTitle: string;
  centreName: string;
  fieldNames: string[];
  mode: Mode;
  hours: number;
  points: number | null;
  passMark: number | null;
  signatories: { name: string; title: string }[];
  markId: string | null;
  startedOn: Date;
  endedOn: Date;
};
export type IssuedCertificate = {
  id: string;
  number: string;
  code: string;
  kind: CertificateKind;
  enrolmentId: string;
};

/**
 * Issues certificates of one centre: takes their running numbers in one step, so that two closings at once never share
 * one, and freezes the facts. A number taken by a transaction that fails is never used again by it.
 */
export async function issueCertificates(
  tx: Tx,
  issue: { prefix: string; centre: { id: string; number: number }; year: number; facts: CertificateFacts[] },
  { actor, now }: Ctx,
): Promise<IssuedCertificate[]> {
  const { prefix, centre, year, facts } = issue;
  if (facts.length === 0) return [];
  const [counter] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO certificate_counter (centre_id, year, last) VALUES (${centre.id}::uuid, ${year}, ${facts.length})
    ON CONFLICT (centre_id, year) DO UPDATE SET last = certificate_counter.last + ${facts.length}
    RETURNING last`;
  if (!counter) throw new Error("the counter of certificates returned no number");
  const first = counter.last - facts.length + 1;
  const issued = await tx.certificate.createManyAndReturn({
    data: facts.map((fact, index) => ({
      ...fact,
      number: certificateNumber(prefix, centre.number, year, first + index),
      code: certificateCode(randomBytes(CODE_LENGTH)),
      issuedAt: now,
      issuedById: actor.kind === "person" ? actor.personId : null,
    })),
    select: { id: true, number: true, code: true, kind: true, enrolmentId: true, personId: true },
  });
  await recordEvent(
    tx,
    ...issued.map(({ id, number, enrolmentId, personId }) => ({
      type: "certificate.issued" as const,
      at: now,
      actor,
      subject: { type: "certificate", id },
      personId,
      centreId: centre.id,
      facts: { number, enrolmentId },
    })),
  );
  return issued;
}

/** A certificate with what its successor takes over, held until the transaction ends. */
export async function lockCertificate(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM certificate WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.certificate.findUnique({
    where: { id },
    include: {
      centre: { select: { number: true } },
      session: { select: { timeZone: true } },
      person: { select: { givenName: true, familyName: true, email: true, locale: true, closedAt: true } },
    },
  });
}
