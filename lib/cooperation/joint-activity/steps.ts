import "server-only";
import { isRunning } from "@/lib/cooperation/pairing/rules";
import type { Tx } from "@/lib/platform/db";
import type { Day } from "@/lib/platform/dates/calendar";
import { dateOfDay, dayOfDate } from "@/lib/platform/settings/network-day";
import { confirmHeldUntil } from "./rules";

/** Locks an activity for which a session was asked, then reads it with its pair; null where there is none, or no longer. */
export async function lockAskedActivity(tx: Tx, activityId: string) {
  await tx.$queryRaw`SELECT id FROM pairing_activity WHERE id = ${activityId}::uuid FOR UPDATE`;
  const row = await tx.pairingActivity.findFirst({
    where: { id: activityId, sessionAskedAt: { not: null }, removedAt: null },
    select: {
      id: true,
      countedAt: true,
      pairing: {
        select: {
          id: true,
          status: true,
          startsOn: true,
          endsOn: true,
          programme: { select: { reviewMonths: true, confirmDays: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { startsOn, endsOn } = row.pairing;
  return {
    ...row,
    pairing: { ...row.pairing, startsOn: dayOfDate(startsOn), endsOn: dayOfDate(endsOn) },
  };
}
type Asked = NonNullable<Awaited<ReturnType<typeof lockAskedActivity>>>;

/** Whether the two schools work together on these days. */
export function isWithinTerm({ pairing }: Asked, days: readonly Day[]): boolean {
  return (
    pairing.status === "ACCEPTED" &&
    days.every((day) => isRunning(pairing, pairing.programme.reviewMonths, day))
  );
}

/** A session is over and closed: so many teachers were there. What both sides have confirmed stays as it is. */
export async function countTeachers(tx: Tx, activityId: string, teachers: number): Promise<void> {
  await tx.pairingActivity.updateMany({
    where: { id: activityId, countedAt: null, removedAt: null },
    data: { teachers, version: { increment: 1 } },
  });
}

/** The activity is held when its session is: on that day, and confirmed in the programme's days after it. */
export async function moveActivity(tx: Tx, { id, countedAt, pairing }: Asked, heldOn: Day): Promise<void> {
  if (countedAt !== null) return;
  await tx.pairingActivity.update({
    where: { id },
    data: {
      heldOn: dateOfDay(heldOn),
      confirmBy: confirmHeldUntil(heldOn, pairing.programme.confirmDays),
      version: { increment: 1 },
    },
  });
}
