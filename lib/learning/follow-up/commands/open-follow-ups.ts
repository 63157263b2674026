import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSettings } from "@/lib/platform/settings/read";
import { followUpPeriod, HELD_STATUSES, isFollowUpOpen } from "@/lib/learning/follow-up/rules";

const DAY = 86_400_000;

/** Sessions whose day has come: from now on their people and principals are asked. Once each, however many workers run. */
export async function openFollowUps({ now }: Pick<Ctx, "now">): Promise<number> {
  const { followUpDays: days, followUpOpenDays: openDays } = await readSettings(
    db,
    (await networkDay(db, now)).date,
  );
  const sessions = await db.session.findMany({
    where: {
      status: { in: [...HELD_STATUSES] },
      followUp: null,
      endsAt: {
        gt: new Date(now.getTime() - (days + openDays + 1) * DAY),
        lte: new Date(now.getTime() - (days - 1) * DAY),
      },
    },
    select: { id: true, endsAt: true, timeZone: true },
  });
  const due = sessions.flatMap(({ id, ...session }) => {
    const { opensAt, closesAt } = followUpPeriod(session, { days, openDays });
    return now >= opensAt && isFollowUpOpen({ closesAt }, now)
      ? [{ sessionId: id, openedAt: now, closesAt }]
      : [];
  });
  if (due.length === 0) return 0;
  const { count } = await db.followUp.createMany({ data: due, skipDuplicates: true });
  return count;
}
