import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/platform/auth/actor";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Tx } from "@/lib/platform/db";
import type { Rule } from "./rules";

type Waived = {
  session: { id: string; centreId: string };
  personId: string;
  rules: readonly Rule[];
  reason: string;
};

/** Sets rules aside for one person and one session, each with its row and event; one set aside before stays as it was. Returns how many are new. */
export async function addWaivers(
  tx: Tx,
  { session, personId, rules, reason }: Waived,
  { actor, now }: { actor: Actor; now: Date },
): Promise<number> {
  const grantedById = actor.kind === "person" ? actor.personId : null;
  const rows = rules.map((rule) => ({
    id: randomUUID(),
    sessionId: session.id,
    personId,
    rule,
    reason,
    grantedAt: now,
    grantedById,
  }));
  if (rows.length === 0) return 0;
  const made = await tx.waiver.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true, rule: true },
  });
  if (made.length === 0) return 0;
  await recordEvent(
    tx,
    ...made.map(({ rule }) => ({
      type: "waiver.granted" as const,
      at: now,
      actor,
      subject: { type: "session" as const, id: session.id },
      personId,
      centreId: session.centreId,
      facts: { rule },
    })),
  );
  return made.length;
}
