import "server-only";
import { db, type Tx } from "@/lib/platform/db";
import type { ImportOutcome } from "@/lib/platform/db/generated/enums";
import { storage } from "@/lib/platform/files/storage";
import type { Judged } from "@/lib/network/register/rules";

/** Locks a batch, so that of two workers on it one waits; then reads. */
export async function lockBatch(tx: Tx, batchId: string) {
  await tx.$queryRaw`SELECT id FROM import_batch WHERE id = ${batchId}::uuid FOR UPDATE`;
  return tx.importBatch.findUnique({ where: { id: batchId } });
}
export type LockedBatch = NonNullable<Awaited<ReturnType<typeof lockBatch>>>;

/** The uploaded bytes go once nothing has to be read from them any more: a register is full of personal data. */
export async function forgetFile(batchId: string): Promise<void> {
  const batch = await db.importBatch.findUnique({ where: { id: batchId }, select: { sha256: true } });
  if (!batch) return;
  const [others, files] = await Promise.all([
    db.importBatch.count({ where: { sha256: batch.sha256, status: { notIn: ["COMPLETED", "FAILED"] } } }),
    db.storedFile.count({ where: { sha256: batch.sha256 } }),
  ]);
  if (others + files === 0) await storage.remove(batch.sha256);
}

export type Staged = { line: number; cells: Record<string, string> };

export async function stageRows(tx: Tx, batchId: string, rows: readonly Staged[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO import_row (batch_id, line, cells)
    SELECT ${batchId}::uuid, line, cells FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(line int, cells jsonb)
    ON CONFLICT DO NOTHING`;
}

export type JudgedRow = Judged & { line: number };

export async function writeJudged(tx: Tx, batchId: string, rows: readonly JudgedRow[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE import_row r SET outcome = x.outcome::"ImportOutcome", target_id = x."targetId",
      changes = nullif(x.changes, '[]'::jsonb), problem = x.problem
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS x(line int, outcome text, "targetId" uuid, changes jsonb, problem text)
    WHERE r.batch_id = ${batchId}::uuid AND r.line = x.line`;
}

/** Writes down that these were applied; one that turned out wrong meanwhile keeps its reason. */
export async function markApplied(tx: Tx, batchId: string, lines: readonly number[]): Promise<void> {
  await tx.$executeRaw`UPDATE import_row SET is_applied = true
    WHERE batch_id = ${batchId}::uuid AND line = ANY(${[...lines]}::int[])`;
}

export type RowOf = Staged & { outcome: ImportOutcome | null };

export const APPLIED_OUTCOMES = ["NEW", "CHANGED", "MOVED"] as const satisfies readonly ImportOutcome[];
