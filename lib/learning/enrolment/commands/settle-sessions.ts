import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { inTurn } from "@/lib/platform/db/in-turn";
import { settleSession } from "@/lib/learning/enrolment/steps/fill";

/** The job at an offer's deadline. Does nothing where nothing is due, however often it comes. */
export async function settleOneSession(
  { now }: Pick<Ctx, "now">,
  { sessionId }: { sessionId: string },
): Promise<number> {
  return inTurn(sessionId, () => transaction((tx) => settleSession(tx, sessionId, now)));
}

/**
 * The sweep: sessions where time alone has decided something that nobody has written down yet, or where a seat is
 * free beside somebody who waits. Returns how many enrolments moved.
 */
export async function settleDueSessions({ now }: Pick<Ctx, "now">): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT s.id::text FROM enrolment e JOIN session s ON s.id = e.session_id
    WHERE s.status IN ('PUBLISHED', 'CONFIRMED', 'COMPLETED', 'CLOSED') AND (
      (e.status = 'OFFERED' AND e.offer_expires_at <= ${now})
      OR (e.status = 'WAITLISTED' AND ((s.cut_off_at <= ${now} AND (NOT e.stands_by OR s.starts_at <= ${now}))
        OR (s.cut_off_at > ${now} AND s.status IN ('PUBLISHED', 'CONFIRMED') AND s.seats_taken < s.capacity)))
      OR (e.status IN ('SUBMITTED', 'SCHOOL_APPROVED') AND s.starts_at <= ${now}))
    LIMIT 500`;
  let moved = 0;
  for (const { id } of due) moved += await settleOneSession({ now }, { sessionId: id });
  return moved;
}
