import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { pairingsVisibleTo } from "@/lib/cooperation/pairing/policy";
import { agreedBy } from "./rules";

/** The plans of a pairing, the newest year first, each with the schools that have agreed to it as it stands. */
export async function listPlans(actor: Actor, pairingId: string) {
  const rows = await db.pairingPlan.findMany({
    where: { pairingId, pairing: pairingsVisibleTo(actor) },
    select: {
      id: true,
      year: true,
      goals: true,
      version: true,
      writtenAt: true,
      writtenBy: { select: { givenName: true, familyName: true } },
      topics: {
        select: { topic: { select: { id: true, name: true, names: true, number: true } } },
        orderBy: { topic: { number: "asc" } },
      },
      agreements: { select: { schoolId: true, planVersion: true } },
    },
    orderBy: { year: "desc" },
  });
  return rows.map(({ topics, ...row }) => ({
    ...row,
    topics: topics.map(({ topic }) => topic),
    agreedBy: agreedBy(row),
  }));
}
export type PlanRow = Awaited<ReturnType<typeof listPlans>>[number];
