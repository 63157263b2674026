import "server-only";
import { canReopenRegister } from "@/lib/learning/attendance/policy";
import type { ReopenRefusal } from "@/lib/learning/attendance/rules";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

/** Opens the register of a closed session for corrections, with a reason that stays on record. */
export async function reopenRegister(
  { actor, now }: Ctx,
  { sessionId, reason }: { sessionId: string; reason: string },
): Promise<Result<{ sessionId: string }, ReopenRefusal>> {
  return transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (!session || !canReopenRegister(actor, session)) return NOT_FOUND;
    if (session.status !== "CLOSED") return refused("register_not_locked");
    if (session.reopenings.length > 0) return refused("register_reopened_already");
    await tx.registerReopening.create({
      data: {
        sessionId,
        reason,
        reopenedAt: now,
        reopenedById: actor.kind === "person" ? actor.personId : null,
      },
    });
    await recordEvent(tx, {
      type: "attendance.reopened",
      at: now,
      actor,
      subject: { type: "session", id: sessionId },
      centreId: session.centreId,
    });
    return done({ sessionId });
  });
}

/** Locks a reopened register again. */
export async function lockRegister(
  { actor, now }: Ctx,
  { sessionId }: { sessionId: string },
): Promise<Result<{ sessionId: string }, ReopenRefusal>> {
  return transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (!session || !canReopenRegister(actor, session)) return NOT_FOUND;
    const [open] = session.reopenings;
    if (!open) return refused("register_not_reopened");
    await tx.registerReopening.update({ where: { id: open.id }, data: { lockedAt: now } });
    await recordEvent(tx, {
      type: "attendance.locked",
      at: now,
      actor,
      subject: { type: "session", id: sessionId },
      centreId: session.centreId,
    });
    return done({ sessionId });
  });
}

async function lockSession(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM session WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.session.findUnique({
    where: { id },
    select: {
      status: true,
      centreId: true,
      reopenings: { where: { lockedAt: null }, select: { id: true } },
    },
  });
}
