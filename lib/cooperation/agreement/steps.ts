import "server-only";
import { randomBytes } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import { referenceOf } from "@/lib/platform/reference";
import { dateOfDay, dayOfDate } from "@/lib/platform/settings/network-day";

/** Locks an agreement's row until the transaction ends, then reads it with its days as words; null where there is none. */
export async function lockAgreement(tx: Tx, agreementId: string) {
  await tx.$queryRaw`SELECT id FROM agreement WHERE id = ${agreementId}::uuid FOR UPDATE`;
  const row = await tx.agreement.findUnique({
    where: { id: agreementId },
    select: {
      id: true,
      reference: true,
      partnershipId: true,
      centreId: true,
      partnerId: true,
      kind: true,
      status: true,
      title: true,
      startsOn: true,
      endsOn: true,
      noticeDays: true,
      version: true,
      successor: { select: { id: true } },
    },
  });
  return row && { ...row, startsOn: dayOfDate(row.startsOn), endsOn: dayOfDate(row.endsOn) };
}
export type LockedAgreement = NonNullable<Awaited<ReturnType<typeof lockAgreement>>>;

type NewAgreement = {
  partnership: { id: string; centreId: string; partnerId: string };
  kind: LockedAgreement["kind"];
  title: string;
  startsOn: string;
  endsOn: string;
  noticeDays: number;
  terms: string;
  predecessorId?: string;
  writtenById: string | null;
  now: Date;
};

/** Writes a draft with the first version of its text. */
export async function writeDraft(tx: Tx, draft: NewAgreement): Promise<string> {
  const { partnership, terms, writtenById, now, startsOn, endsOn, ...facts } = draft;
  const { id } = await tx.agreement.create({
    data: {
      ...facts,
      reference: referenceOf("A", startsOn.slice(0, 4), randomBytes(8)),
      partnershipId: partnership.id,
      centreId: partnership.centreId,
      partnerId: partnership.partnerId,
      startsOn: dateOfDay(startsOn),
      endsOn: dateOfDay(endsOn),
      createdAt: now,
      texts: { create: { number: 1, terms, writtenAt: now, writtenById } },
    },
    select: { id: true },
  });
  return id;
}

/**
 * What hosting on the job depends on, held still until the transaction ends: whoever suspends, terminates or amends the
 * agreement meanwhile waits. Several may hold it at once.
 */
export async function holdAgreement(tx: Tx, agreementId: string) {
  await tx.$queryRaw`SELECT id FROM agreement WHERE id = ${agreementId}::uuid FOR SHARE`;
  const row = await tx.agreement.findUnique({
    where: { id: agreementId },
    select: {
      id: true,
      kind: true,
      centreId: true,
      partnerId: true,
      status: true,
      startsOn: true,
      endsOn: true,
      partner: { select: { name: true } },
    },
  });
  return row && { ...row, startsOn: dayOfDate(row.startsOn), endsOn: dayOfDate(row.endsOn) };
}

/** An agreement with everybody who is written to about it. */
export async function readOwners(tx: Tx, agreementId: string, today: Date) {
  const person = { select: { id: true, givenName: true, familyName: true, email: true, locale: true } };
  const agreement = await tx.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    select: {
      id: true,
      reference: true,
      title: true,
      centreId: true,
      endsOn: true,
      partner: { select: { name: true } },
      centre: { select: { shortName: true, shortNames: true } },
      partnership: {
        select: {
          ownerId: true,
          contact: { select: { name: true, email: true, locale: true, consentedAt: true, endedAt: true } },
        },
      },
    },
  });
  const coordinators = await tx.roleAssignment.findMany({
    where: {
      role: "COORDINATOR",
      centreId: agreement.centreId,
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gt: today } }],
      person: { closedAt: null, email: { not: null } },
    },
    select: { person },
    orderBy: { personId: "asc" },
  });
  const { ownerId, contact } = agreement.partnership;
  const people = coordinators.map((row) => row.person);
  const owner = people.find(({ id }) => id === ownerId);
  const hasConsent = contact && contact.consentedAt !== null && contact.endedAt === null;
  return {
    about: {
      reference: agreement.reference,
      title: agreement.title,
      partner: agreement.partner.name,
      centre: agreement.centre,
      endsOn: dayOfDate(agreement.endsOn),
    },
    centreId: agreement.centreId,
    /** The partnership's owner; where that is nobody who coordinates today, all who do. */
    owners: (owner ? [owner] : people).flatMap(({ id, givenName, familyName, email, locale }) =>
      email === null ? [] : [{ personId: id, name: `${givenName} ${familyName}`, recipient: email, locale }],
    ),
    contact:
      hasConsent && contact.email !== null
        ? { personId: null, name: contact.name, recipient: contact.email, locale: contact.locale }
        : null,
  };
}
