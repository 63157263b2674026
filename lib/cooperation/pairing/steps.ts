import "server-only";
import { randomBytes } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Day } from "@/lib/platform/dates/calendar";
import { referenceOf } from "@/lib/platform/reference";
import { dateOfDay, dayOfDate } from "@/lib/platform/settings/network-day";
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
  const row = await tx.pairing.findUnique({
    where: { id: pairingId },
    select: {
      id: true,
      programmeId: true,
      status: true,
      startsOn: true,
      endsOn: true,
      version: true,
      programme: { select: { slug: true, termYears: true, reviewMonths: true, confirmDays: true } },
      sides: {
        select: {
          schoolId: true,
          acceptedAt: true,
          review: true,
          school: { select: { name: true, provinceId: true } },
        },
        orderBy: { schoolId: "asc" },
      },
    },
  });
  return row && { ...row, startsOn: dayOfDate(row.startsOn), endsOn: dayOfDate(row.endsOn) };
}
export type LockedPairing = NonNullable<Awaited<ReturnType<typeof lockPairing>>>;
