import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { inTurn } from "@/lib/platform/db/in-turn";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canDecide } from "@/lib/learning/enrolment/policy";
import { seatsForStandBy, seatsFree, type StandByRefusal } from "@/lib/learning/enrolment/rules";
import { placeStandingBy } from "@/lib/learning/enrolment/steps/fill";
import { lockSession } from "@/lib/learning/enrolment/steps/move";
import { readSettled } from "./enrol-teacher";

/** One click: seats freed after the cut-off go to those who stand by, in their order. */
export async function placeStandBy(
  { actor, now }: Ctx,
  { sessionId }: { sessionId: string },
): Promise<Result<{ count: number }, StandByRefusal | "session_full">> {
  const found = await db.session.findUnique({ where: { id: sessionId }, select: { centreId: true } });
  if (!found || !canDecide(actor, found)) return NOT_FOUND;
  return inTurn(sessionId, () =>
    transaction(async (tx): Promise<Result<{ count: number }, StandByRefusal | "session_full">> => {
      await lockSession(tx, sessionId);
      const context = await readSettled(tx, sessionId, [], now);
      if (!context) return NOT_FOUND;
      if (seatsFree(context.session) === 0) return refused("session_full");
      const seats = seatsForStandBy(context.session, now);
      if (seats === 0) return refused("stand_by_later");
      const count = await placeStandingBy(tx, sessionId, seats, { actor, now });
      return count === 0 ? refused("no_stand_by") : done({ count });
    }),
  );
}
