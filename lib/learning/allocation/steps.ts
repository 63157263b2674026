import "server-only";
import type { Allocated, AllocationPolicy } from "@/lib/learning/allocation/rules";
import { type Move, moveEnrolments } from "@/lib/learning/enrolment/steps/move";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Tx } from "@/lib/platform/db";
import type { ApplicantFacts } from "./queries/applicants";

export type Published = {
  session: { id: string; centreId: string; capacity: number; seed: string };
  policy: AllocationPolicy;
  policyReason: string | null;
  applicants: readonly ApplicantFacts[];
  list: readonly Allocated[];
  /** Nobody moves up any more: who has no place does not wait either. */
  isPastCutOff: boolean;
};

/**
 * Writes a list down: the rows that stay, the new states, and the queue's numbers in the order of the ranks. The caller
 * holds the session's lock and has read the applicants under it.
 */
export async function writeAllocation(
  tx: Tx,
  { session, policy, policyReason, applicants, list, isPastCutOff }: Published,
  by: { actor: Actor; now: Date },
): Promise<void> {
  const facts = new Map(applicants.map((one) => [one.id, one]));
  await tx.allocation.create({
    data: {
      sessionId: session.id,
      policy: { ...policy, steps: [...policy.steps] },
      policyReason,
      seed: session.seed,
      capacity: session.capacity,
      applicants: list.length,
      publishedAt: by.now,
      publishedById: by.actor.kind === "person" ? by.actor.personId : null,
    },
  });
  await tx.allocationRow.createMany({
    data: list.map(({ id, rank, outcome, key, reasons }) => ({
      enrolmentId: id,
      sessionId: session.id,
      rank,
      outcome,
      reasons,
      ...key,
      moveReason: facts.get(id)?.moved ? (facts.get(id)?.moveReason ?? null) : null,
    })),
  });
  await tx.session.update({
    where: { id: session.id },
    data: { allocatedAt: by.now, version: { increment: 1 } },
  });
  const moves = list.flatMap(({ id, outcome, rank }): Move[] => {
    const one = facts.get(id);
    if (!one) return [];
    const common = { id, personId: one.personId, from: one.status, facts: { rank } };
    if (outcome === "PLACED") return [{ ...common, to: "PLACED", event: "enrolment.placed" } as const];
    const rejected = { ...common, to: "REJECTED", event: "enrolment.rejected" } as const;
    if (outcome === "REFUSED") return [{ ...rejected, reasonCode: "not_eligible" }];
    if (isPastCutOff) return [{ ...rejected, reasonCode: "waiting_list_ended" }];
    return [{ ...common, to: "WAITLISTED", event: "enrolment.waitlisted" } as const];
  });
  await moveEnrolments(tx, session, moves, by);
  await renumber(tx, session.id, list, facts);
}

/**
 * The list's people share out the queue numbers that are theirs already, the lowest to the first: the session's numbers
 * stay 1 to n without gap or repeat. In two steps, because no number may stand twice even for a moment. The ranks are the
 * order from now on: bands end with them.
 */
async function renumber(
  tx: Tx,
  sessionId: string,
  list: readonly Allocated[],
  facts: ReadonlyMap<string, ApplicantFacts>,
): Promise<void> {
  const numbers = list.map(({ id }) => facts.get(id)?.queueNumber ?? 0).sort((a, b) => a - b);
  const rows = JSON.stringify(list.map(({ id }, index) => ({ id, n: numbers[index] })));
  await tx.$executeRaw`
    UPDATE enrolment e SET queue_number = e.queue_number + (SELECT last_queue_number FROM session WHERE id = ${sessionId}::uuid)
    FROM jsonb_to_recordset(${rows}::jsonb) AS x(id uuid, n int) WHERE e.id = x.id`;
  await tx.$executeRaw`
    UPDATE enrolment e SET queue_number = x.n, band = 0
    FROM jsonb_to_recordset(${rows}::jsonb) AS x(id uuid, n int) WHERE e.id = x.id`;
}
