import "server-only";
import { endRole, recordMembership, type Deed } from "@/lib/network/person/steps";
import type { Tx } from "@/lib/platform/db";
import type { Day } from "@/lib/platform/dates/calendar";
import { dateOfDay } from "@/lib/platform/settings/network-day";

/**
 * Holds a school against being closed or merged until the caller's transaction ends. Taken before any person's lock,
 * as closing and merging take theirs.
 */
export async function holdSchool(tx: Tx, schoolId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM school WHERE id = ${schoolId}::uuid FOR SHARE`;
}

/** Everything open at a locked school ends on a day: who works there, who says so, its offices and invitations. Returns how many worked there. */
export async function endAtSchool(tx: Tx, schoolId: string, day: Day, deed: Deed): Promise<number> {
  const date = dateOfDay(day);
  const open = { OR: [{ endsOn: null }, { endsOn: { gt: date } }] };
  const where = { schoolId, OR: [{ status: "CLAIMED" as const }, { status: "CONFIRMED" as const, ...open }] };
  const waiting = await tx.schoolMembership.findMany({ where, select: { personId: true } });
  const offices = await tx.roleAssignment.findMany({
    where: { schoolId, ...open },
    select: { personId: true },
  });
  const personIds = [...waiting, ...offices].map(({ personId }) => personId);
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ANY(${personIds}::uuid[]) ORDER BY id FOR UPDATE`;
  let ended = 0;
  for (const row of await tx.schoolMembership.findMany({ where, orderBy: { id: "asc" } })) {
    const isBegun = row.status === "CONFIRMED" && row.startsOn < date;
    if (isBegun) await tx.schoolMembership.update({ where: { id: row.id }, data: { endsOn: date } });
    else
      await tx.schoolMembership.update({
        where: { id: row.id },
        data: { status: "REFUSED", decidedAt: deed.now },
      });
    await recordMembership(tx, isBegun ? "membership.ended" : "membership.refused", row, deed);
    if (row.status === "CONFIRMED") ended += 1;
  }
  for (const row of await tx.roleAssignment.findMany({ where: { schoolId, ...open } })) {
    await endRole(tx, row, day, deed);
  }
  await tx.invitation.updateMany({
    where: { schoolId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: deed.now },
  });
  return ended;
}
