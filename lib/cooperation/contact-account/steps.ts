import "server-only";
import { endRole, lockPerson, type Deed } from "@/lib/network/person/steps";
import type { Tx } from "@/lib/platform/db";
import { networkDay } from "@/lib/platform/settings/network-day";

/** Ends what a contact's account opens: invitations that wait are revoked and the role ends today. Says how much there was. */
export async function endAccess(tx: Tx, contactId: string, deed: Deed): Promise<number> {
  const { day, date } = await networkDay(tx, deed.now);
  const { count } = await tx.invitation.updateMany({
    where: { contactId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: deed.now },
  });
  const open = { contactId, OR: [{ endsOn: null }, { endsOn: { gt: date } }] };
  const roles = await tx.roleAssignment.findMany({ where: open });
  for (const row of roles) {
    await lockPerson(tx, row.personId);
    await endRole(tx, row, day, deed);
  }
  return count + roles.length;
}
