import "server-only";
import { type Audit, readAudit } from "@/lib/desk/auditor/queries";
import type { Ctx } from "@/lib/platform/auth/actor";
import { db, type Db, transaction, type Tx } from "@/lib/platform/db";

/** Findings beyond this are counted, not listed: the first ones say what is wrong. */
const LISTED_MOST = 1000;

/** Proves all sessions and writes down what it found. Reads one moment: everything in one transaction. */
export async function auditSessions({ now }: Pick<Ctx, "now">, on: Db = db): Promise<Audit> {
  const deed = async (tx: Tx) => {
    await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`;
    const audit = await readAudit(tx, now);
    const { sessions, enrolments, findings } = audit;
    await tx.auditorRun.create({
      data: {
        at: now,
        sessions,
        enrolments,
        found: findings.length,
        findings: { create: findings.slice(0, LISTED_MOST) },
      },
    });
    return audit;
  };
  return transaction(deed, { on });
}
