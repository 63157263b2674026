import "server-only";
import { canMerge } from "@/lib/desk/duplicate/policy";
import { schoolMergeRefusal, sidesOf, unite, type DuplicateRefusal } from "@/lib/desk/duplicate/rules";
import type { Merge } from "@/lib/desk/duplicate/schema";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";

const SIDE = {
  id: true,
  closedOn: true,
  provinceId: true,
  registryCode: true,
  districtId: true,
  address: true,
  phone: true,
  website: true,
  version: true,
  province: { select: { slug: true } },
  centre: { select: { id: true, slug: true } },
} as const;

/** Puts two records of one school together: all that stands at the one moves to the other, and its id leads there for ever. */
export async function mergeSchools(
  { actor, now }: Ctx,
  input: Merge,
): Promise<Result<{ keptId: string }, DuplicateRefusal>> {
  if (!canMerge(actor)) return NOT_FOUND;
  const sides = sidesOf(input);
  if (sides === null) return refused("same_record");
  const { keptId, mergedId } = sides;
  return transaction(
    async (tx): Promise<Result<{ keptId: string }, DuplicateRefusal>> => {
      await tx.$queryRaw`SELECT 1 FROM school WHERE id = ANY(${[keptId, mergedId]}::uuid[]) ORDER BY id FOR UPDATE`;
      const kept = await tx.school.findUnique({ where: { id: keptId }, select: SIDE });
      const merged = await tx.school.findUnique({ where: { id: mergedId }, select: SIDE });
      if (kept === null || merged === null) return NOT_FOUND;
      const refusal = schoolMergeRefusal(
        { ...kept, hostsCentre: kept.centre !== null },
        { ...merged, hostsCentre: merged.centre !== null },
      );
      if (refusal !== null) return refused(refusal);
      const where = { where: { schoolId: mergedId }, data: { schoolId: keptId } };
      await lockMembers(tx, [keptId, mergedId]);
      await moveOffices(tx, keptId, mergedId);
      const { count: memberships } = await tx.schoolMembership.updateMany(where);
      const { count: enrolments } = await tx.enrolment.updateMany(where);
      await tx.needAnswer.updateMany(where);
      await tx.schoolMembership.updateMany({
        where: {
          schoolId: keptId,
          status: "CLAIMED",
          person: { memberships: { some: { schoolId: keptId, status: "CONFIRMED", endsOn: null } } },
        },
        data: { status: "REFUSED", decidedAt: now },
      });
      await tx.externalTraining.updateMany(where);
      await tx.invitation.updateMany(where);
      await tx.centre.updateMany({ where: { hostSchoolId: mergedId }, data: { hostSchoolId: keptId } });
      await tx.$executeRaw`INSERT INTO school_field (school_id, field_id)
        SELECT ${keptId}::uuid, field_id FROM school_field WHERE school_id = ${mergedId}::uuid ON CONFLICT DO NOTHING`;
      await tx.schoolField.deleteMany({ where: { schoolId: mergedId } });
      await tx.school.updateMany({ where: { mergedIntoId: mergedId }, data: { mergedIntoId: keptId } });
      const takesCode = kept.registryCode === null;
      const { date } = await networkDay(tx, now);
      await tx.school.update({
        where: { id: mergedId },
        data: {
          closedOn: date,
          mergedIntoId: keptId,
          registryCode: takesCode ? null : merged.registryCode,
          version: { increment: 1 },
        },
      });
      await tx.school.update({
        where: { id: keptId },
        data: {
          registryCode: takesCode ? merged.registryCode : kept.registryCode,
          districtId: kept.districtId ?? merged.districtId,
          address: kept.address ?? merged.address,
          phone: kept.phone ?? merged.phone,
          website: kept.website ?? merged.website,
          version: { increment: 1 },
        },
      });
      const facts = { kept: keptId, merged: mergedId, memberships, enrolments };
      const event = { type: "school.merged" as const, at: now, actor, facts };
      await recordEvent(
        tx,
        { ...event, subject: { type: "school", id: keptId } },
        { ...event, subject: { type: "school", id: mergedId } },
      );
      const centres = [kept.centre, merged.centre].flatMap((centre) =>
        centre ? [routes.centre(centre.slug), routes.centres()] : [],
      );
      const stale = [routes.province(kept.province.slug), routes.provinces(), ...centres];
      return done({ keptId }, { stale });
    },
    { timeout: 60_000 },
  );
}

/** Behind the schools' locks come the people's, in the order of their ids. */
async function lockMembers(tx: Tx, schoolIds: string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id IN (
      SELECT person_id FROM school_membership WHERE school_id = ANY(${schoolIds}::uuid[])
      UNION SELECT person_id FROM role_assignment WHERE school_id = ANY(${schoolIds}::uuid[]))
    ORDER BY id FOR UPDATE`;
}

/** Who is principal of both is principal of the one that stays, for as long as of either. */
async function moveOffices(tx: Tx, keptId: string, mergedId: string): Promise<void> {
  const rows = await tx.roleAssignment.findMany({ where: { schoolId: { in: [keptId, mergedId] } } });
  const united = unite(
    rows.map((row) => ({ ...row, key: `${row.personId} ${row.role}`, isKept: row.schoolId === keptId })),
  );
  await tx.roleAssignment.deleteMany({ where: { id: { in: united.removed } } });
  for (const { id, startsOn, endsOn } of united.grown)
    await tx.roleAssignment.update({ where: { id }, data: { startsOn, endsOn } });
  await tx.roleAssignment.updateMany({ where: { schoolId: mergedId }, data: { schoolId: keptId } });
}
