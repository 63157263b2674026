import "server-only";
import { canMerge } from "@/lib/desk/duplicate/policy";
import { readPersonSide } from "@/lib/desk/duplicate/queries";
import {
  overlapAcross,
  personMergeRefusal,
  sidesOf,
  unite,
  type DuplicateRefusal,
  type United,
} from "@/lib/desk/duplicate/rules";
import type { Merge } from "@/lib/desk/duplicate/schema";
import { moveRecords } from "@/lib/desk/duplicate/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { endSignIns } from "@/lib/platform/auth/steps";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";

/** Puts two records of one person together: all that is theirs moves to the one that stays, and the other's id leads there for ever. */
export async function mergePeople(
  { actor, now }: Ctx,
  input: Merge,
): Promise<Result<{ keptId: string }, DuplicateRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  if (!canMerge(actor)) return NOT_FOUND;
  const sides = sidesOf(input);
  if (sides === null) return refused("same_record");
  const { keptId, mergedId } = sides;
  if (actor.personId === keptId || actor.personId === mergedId) return refused("own_record");
  return transaction(
    async (tx): Promise<Result<{ keptId: string }, DuplicateRefusal>> => {
      const ids = [keptId, mergedId];
      await tx.$queryRaw`SELECT 1 FROM person WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
      const kept = await readPersonSide(tx, keptId);
      const merged = await readPersonSide(tx, mergedId);
      if (kept === null || merged === null) return NOT_FOUND;
      const refusal = personMergeRefusal(kept, merged);
      if (refusal !== null) return refused(refusal);
      const schools = await unitedSchools(tx, keptId, mergedId);
      if (overlapAcross(schools.lines)) return refused("schools_overlap");
      const stale = await tx.centreStaff.findMany({
        where: { personId: { in: ids } },
        select: { centre: { select: { slug: true } } },
      });
      await tx.schoolMembership.deleteMany({ where: { id: { in: schools.removed } } });
      for (const { id, startsOn, endsOn } of schools.grown)
        await tx.schoolMembership.update({ where: { id }, data: { startsOn, endsOn } });
      const hasClaim = await tx.schoolMembership.count({ where: { personId: keptId, status: "CLAIMED" } });
      if (hasClaim > 0)
        await tx.schoolMembership.deleteMany({ where: { personId: mergedId, status: "CLAIMED" } });
      await tx.schoolMembership.updateMany({ where: { personId: mergedId }, data: { personId: keptId } });
      const moved = await moveRecords(tx, keptId, mergedId, now);
      await endSignIns(tx, { personId: mergedId }, "account_closed", now);
      const facts = { kept: keptId, merged: mergedId, ...moved };
      const event = { type: "person.merged" as const, at: now, actor, facts };
      await recordEvent(
        tx,
        { ...event, subject: { type: "person", id: keptId }, personId: keptId },
        { ...event, subject: { type: "person", id: mergedId }, personId: mergedId },
      );
      return done({ keptId }, { stale: stale.map(({ centre }) => routes.centre(centre.slug)) });
    },
    { timeout: 60_000 },
  );
}

/** What both worked at, as one life: periods at one school that overlap are one. */
async function unitedSchools(tx: Tx, keptId: string, mergedId: string): Promise<United> {
  const rows = await tx.schoolMembership.findMany({
    where: { personId: { in: [keptId, mergedId] }, status: "CONFIRMED" },
  });
  return unite(rows.map((row) => ({ ...row, key: row.schoolId, isKept: row.personId === keptId })));
}
