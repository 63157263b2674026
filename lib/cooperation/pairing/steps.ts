import "server-only";
import { randomBytes } from "node:crypto";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { addDays, type Day } from "@/lib/platform/dates/calendar";
import { env } from "@/lib/platform/env";
import { localName } from "@/lib/platform/i18n/local-name";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMails, type Letter } from "@/lib/platform/mail/queue";
import { referenceOf } from "@/lib/platform/reference";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { pairingLetter, type PairingLetterKind } from "./output";
import { termEnd } from "./rules";

export type NewPairing = {
  programmeId: string;
  runId: string | null;
  schoolIds: readonly [string, string];
  weight: number;
  parts: Prisma.InputJsonObject;
  startsOn: Day;
  termYears: number;
  predecessorId?: string;
};

/**
 * Proposes a pairing to both schools for a whole term. The caller has locked the programme; a school that already stands in a
 * live pairing of the programme meets the unique index.
 */
export async function proposePairing(tx: Tx, pair: NewPairing, now: Date): Promise<string> {
  const { programmeId, runId, schoolIds, weight, parts, startsOn, termYears, predecessorId } = pair;
  const { id } = await tx.pairing.create({
    data: {
      reference: referenceOf("O", startsOn.slice(0, 4), randomBytes(8)),
      programmeId,
      runId,
      weight,
      parts,
      startsOn: dateOfDay(startsOn),
      endsOn: dateOfDay(termEnd(startsOn, termYears)),
      proposedAt: now,
      predecessorId: predecessorId ?? null,
    },
    select: { id: true },
  });
  await tx.pairingSide.createMany({
    data: schoolIds.map((schoolId) => ({ pairingId: id, schoolId, programmeId })),
  });
  return id;
}

/** Locks a pairing's row until the transaction ends, then reads it with its sides; null where there is none. */
export async function lockPairing(tx: Tx, pairingId: string) {
  await tx.$queryRaw`SELECT id FROM pairing WHERE id = ${pairingId}::uuid FOR UPDATE`;
  return readPairing(tx, pairingId);
}

/** A pair for its letters, without the lock. */
export async function readPairing(tx: Tx, pairingId: string) {
  const row = await tx.pairing.findUnique({
    where: { id: pairingId },
    select: {
      id: true,
      reference: true,
      programmeId: true,
      status: true,
      weight: true,
      parts: true,
      startsOn: true,
      endsOn: true,
      proposedAt: true,
      version: true,
      programme: {
        select: {
          slug: true,
          name: true,
          names: true,
          status: true,
          termYears: true,
          reviewMonths: true,
          confirmDays: true,
          planDueMonth: true,
          planDueDay: true,
        },
      },
      sides: {
        select: {
          schoolId: true,
          acceptedAt: true,
          acceptedById: true,
          remindedAt: true,
          review: true,
          reviewedAt: true,
          reviewedById: true,
          school: { select: { name: true, provinceId: true } },
        },
        orderBy: { schoolId: "asc" },
      },
      members: { where: { endsOn: null }, select: { personId: true, schoolId: true } },
    },
  });
  return row && { ...row, startsOn: dayOfDate(row.startsOn), endsOn: dayOfDate(row.endsOn) };
}
export type LockedPairing = NonNullable<Awaited<ReturnType<typeof readPairing>>>;

/** The side of a school, and what its people may be asked as. */
export function sideOf(pairing: LockedPairing, schoolId: string) {
  const side = pairing.sides.find((one) => one.schoolId === schoolId);
  if (!side) return null;
  const memberIds = pairing.members
    .filter((one) => one.schoolId === schoolId)
    .map(({ personId }) => personId);
  return { ...side, memberIds };
}

/** A letter to the principals of these schools, in each one's language. */
export async function tellPrincipals(
  tx: Tx,
  pairing: LockedPairing,
  schoolIds: readonly string[],
  kind: PairingLetterKind,
  now: Date,
  pairingId = pairing.id,
): Promise<number> {
  const { date } = await networkDay(tx, now);
  const [network, principals] = await Promise.all([
    tx.network.findUnique({ where: { id: 1 }, select: { name: true, names: true } }),
    tx.roleAssignment.findMany({
      where: {
        role: "PRINCIPAL",
        schoolId: { in: [...schoolIds] },
        startsOn: { lte: date },
        OR: [{ endsOn: null }, { endsOn: { gt: date } }],
        person: { closedAt: null, email: { not: null } },
      },
      select: {
        schoolId: true,
        person: { select: { id: true, givenName: true, familyName: true, email: true, locale: true } },
      },
    }),
  ]);
  const letters: Letter[] = [];
  for (const { schoolId, person } of principals) {
    if (person.email === null) continue;
    const t = await translatorFor(person.locale);
    const partner = pairing.sides.find((side) => side.schoolId !== schoolId);
    letters.push({
      personId: person.id,
      recipient: person.email,
      locale: person.locale,
      now,
      ...pairingLetter(t, {
        kind,
        locale: person.locale,
        name: `${person.givenName} ${person.familyName}`,
        programme: localName(pairing.programme, person.locale),
        partner: partner?.school.name ?? "",
        reference: pairing.reference,
        pairingId,
        baseUrl: env.USTA_BASE_URL,
        network: network ? localName(network, person.locale) : t("layout.network.name"),
      }),
    });
  }
  await queueMails(tx, letters);
  return letters.length;
}

/**
 * What the reviews came to, once the term is over: the same two for another term, which both have thereby accepted, or
 * both back to the matching, without each other. The caller has locked the pairing. Yields the next term's pairing, if any.
 */
export async function settleTerm(
  tx: Tx,
  pairing: LockedPairing,
  outcome: "renew" | "rematch",
  { actor, now }: { actor: Actor; now: Date },
  reason?: string,
): Promise<string | null> {
  const endedOn = dateOfDay(pairing.endsOn);
  await tx.pairing.update({
    where: { id: pairing.id },
    data: {
      status: outcome === "renew" ? "RENEWED" : "REMATCHED",
      endedOn,
      endReason: reason ?? null,
      version: { increment: 1 },
    },
  });
  await recordEvent(tx, {
    type: outcome === "renew" ? "pairing.renewed" : "pairing.rematched",
    at: now,
    actor,
    subject: { type: "pairing", id: pairing.id },
  });
  const schoolIds = pairing.sides.map(({ schoolId }) => schoolId);
  const [one, other] = schoolIds;
  if (outcome === "rematch" || one === undefined || other === undefined) {
    await tellPrincipals(tx, pairing, schoolIds, "rematched", now);
    return null;
  }
  const nextId = await proposePairing(
    tx,
    {
      programmeId: pairing.programmeId,
      runId: null,
      schoolIds: [one, other],
      weight: pairing.weight,
      parts: pairing.parts as Prisma.InputJsonObject,
      startsOn: addDays(pairing.endsOn, 1),
      termYears: pairing.programme.termYears,
      predecessorId: pairing.id,
    },
    now,
  );
  await tx.pairing.update({ where: { id: nextId }, data: { status: "ACCEPTED" } });
  for (const { schoolId, reviewedAt, reviewedById } of pairing.sides)
    await tx.pairingSide.updateMany({
      where: { pairingId: nextId, schoolId },
      data: { acceptedAt: reviewedAt ?? now, acceptedById: reviewedById },
    });
  await tx.pairingMember.createMany({
    data: pairing.members.map((member) => ({
      ...member,
      pairingId: nextId,
      startsOn: dateOfDay(pairing.endsOn),
    })),
  });
  await tellPrincipals(tx, pairing, schoolIds, "renewed", now, nextId);
  return nextId;
}
