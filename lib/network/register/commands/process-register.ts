import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { SYSTEM, type Ctx } from "@/lib/platform/auth/actor";
import { readCsv } from "@/lib/platform/csv/read-csv";
import { db, transaction } from "@/lib/platform/db";
import type { RegisterKind } from "@/lib/platform/db/generated/enums";
import { storage } from "@/lib/platform/files/storage";
import { addJob } from "@/lib/platform/jobs/add-job";
import { EVERY_PAGE } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";
import { applySchools, applyTeachers } from "@/lib/network/register/steps/apply";
import {
  APPLIED_OUTCOMES,
  forgetFile,
  lockBatch,
  markApplied,
  type Staged,
  stageRows,
  writeJudged,
} from "@/lib/network/register/steps/batch";
import { judgeRows, keysOf } from "@/lib/network/register/steps/judge";
import {
  type BatchProblem,
  isAtWork,
  SCHOOL_COLUMNS,
  SCHOOL_OPTIONAL,
  TEACHER_COLUMNS,
  TEACHER_OPTIONAL,
} from "@/lib/network/register/rules";

export const STAGED_AT_ONCE = 5_000;
export const CHECKED_AT_ONCE = 5_000;
export const APPLIED_AT_ONCE = 2_000;
const MOST_ROWS = 500_000;
const LONG = { timeout: 120_000 } as const;

type Work = Pick<Ctx, "now">;
/** In tests: stops after so many transactions, as a killed worker does. */
type Limits = { transactions?: number };

class Killed extends Error {}

/**
 * The worker's part of a register's file, from wherever it stands: read and staged, checked, or applied, each some thousand
 * rows a transaction. Asked twice, or again after a kill, it goes on where the last whole transaction ended.
 */
export async function processRegister(
  { now }: Work,
  { batchId }: { batchId: string },
  { transactions = Number.POSITIVE_INFINITY }: Limits = {},
): Promise<void> {
  let left = transactions;
  const step = async (deed: () => Promise<number>): Promise<number> => {
    if (left-- <= 0) throw new Killed("stopped");
    return deed();
  };
  const batch = await db.importBatch.findUnique({ where: { id: batchId } });
  if (!batch || !isAtWork(batch.status)) return;
  if (batch.status !== "COMPLETING") {
    if (batch.rowsTotal === null && !(await stageFile({ now }, batch, step))) return;
    const seen = await readSeen(batchId, batch.kind);
    while ((await step(() => checkSome({ now }, batchId, batch.kind, seen))) > 0);
    return finishCheck({ now }, batchId);
  }
  while ((await step(() => applySome({ now }, batchId, batch.kind))) > 0);
  await finishApplying({ now }, batchId, batch.kind);
}

/** The worker gave up on it: the ministry is told so on its page. */
export async function failRegister({ batchId }: { batchId: string }): Promise<void> {
  await db.importBatch.updateMany({
    where: { id: batchId, status: { in: ["PENDING", "PROCESSING", "COMPLETING"] } },
    data: { status: "FAILED", problem: "fault" satisfies BatchProblem },
  });
}

const SILENT_MS = 120_000;

/** Batches whose worker was not heard of for two minutes are handed out again. */
export async function resumeRegisters({ now }: Work): Promise<number> {
  const silent = await db.importBatch.findMany({
    where: {
      status: { in: ["PENDING", "PROCESSING", "COMPLETING"] },
      beatAt: { lt: new Date(now.getTime() - SILENT_MS) },
    },
    select: { id: true },
  });
  for (const { id } of silent)
    await transaction((tx) => addJob(tx, "process_register", { batchId: id }, { jobKey: `register:${id}` }));
  return silent.length;
}

type Batch = { id: string; kind: RegisterKind; sha256: string; size: number; rowsStaged: number };

/** False where the file as a whole is none: the batch has failed with the reason. */
async function stageFile(
  { now }: Work,
  batch: Batch,
  step: (deed: () => Promise<number>) => Promise<number>,
): Promise<boolean> {
  const rows = await readRegister(batch);
  if (!Array.isArray(rows)) {
    await db.importBatch.update({ where: { id: batch.id }, data: { status: "FAILED", ...rows } });
    return false;
  }
  let from = batch.rowsStaged;
  do {
    from = await step(() => stageSome({ now }, batch, rows, from));
  } while (from < rows.length);
  return true;
}

async function readRegister({
  kind,
  sha256,
  size,
}: Batch): Promise<Staged[] | { problem: string; details: object }> {
  const found = await storage.open(sha256);
  if (!found) return { problem: "fault", details: {} };
  const chunks: Buffer[] = [];
  for await (const chunk of found.stream) chunks.push(chunk as Buffer);
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const limits = { maxBytes: size, maxRows: MOST_ROWS };
  const reading =
    kind === "SCHOOLS"
      ? readCsv(bytes, { columns: SCHOOL_COLUMNS, optional: SCHOOL_OPTIONAL, ...limits })
      : readCsv(bytes, { columns: TEACHER_COLUMNS, optional: TEACHER_OPTIONAL, ...limits });
  return reading.ok ? reading.rows : { problem: reading.problem, details: reading.details };
}

function stageSome(
  { now }: Work,
  { id, size }: Batch,
  rows: readonly Staged[],
  from: number,
): Promise<number> {
  return transaction(async (tx) => {
    const locked = await lockBatch(tx, id);
    if (!locked || locked.rowsTotal !== null) return rows.length;
    const start = Math.max(from, locked.rowsStaged);
    const some = rows.slice(start, start + STAGED_AT_ONCE);
    await stageRows(tx, id, some);
    const rowsStaged = start + some.length;
    await tx.importBatch.update({
      where: { id },
      data: {
        status: "PROCESSING",
        rowsStaged,
        bytesStaged: Math.floor((size * rowsStaged) / Math.max(1, rows.length)),
        rowsTotal: rowsStaged === rows.length ? rowsStaged : null,
        beatAt: now,
      },
    });
    return rowsStaged;
  }, LONG);
}

/** Which keys the file has had so far, for a row that stands in it twice. */
async function readSeen(batchId: string, kind: RegisterKind): Promise<Set<string>> {
  const rows = await db.$queryRaw<Record<string, string>[]>`
    SELECT cells->>'code' AS code, cells->>'staffNumber' AS "staffNumber", lower(cells->>'mail') AS mail
    FROM import_row WHERE batch_id = ${batchId}::uuid AND outcome IS NOT NULL`;
  return new Set(rows.flatMap((cells) => keysOf(kind, cells)));
}

function checkSome({ now }: Work, batchId: string, kind: RegisterKind, seen: Set<string>): Promise<number> {
  return transaction(async (tx) => {
    const locked = await lockBatch(tx, batchId);
    if (locked?.status !== "PROCESSING") return 0;
    const rows = await tx.importRow.findMany({
      where: { batchId, outcome: null },
      orderBy: { line: "asc" },
      take: CHECKED_AT_ONCE,
      select: { line: true, cells: true },
    });
    if (rows.length === 0) return 0;
    const { day } = await networkDay(tx, now);
    const judged = await judgeRows(tx, kind, rows as Staged[], day);
    const written = judged.map(({ row, known: _known, ...one }) => {
      const keys = keysOf(kind, row.cells);
      const isTwice = keys.some((key) => seen.has(key));
      for (const key of keys) seen.add(key);
      return isTwice
        ? {
            line: row.line,
            outcome: "WRONG" as const,
            targetId: null,
            changes: [],
            problem: "twice_in_file" as const,
          }
        : { line: row.line, ...one };
    });
    await writeJudged(tx, batchId, written);
    await tx.importBatch.update({
      where: { id: batchId },
      data: { rowsChecked: { increment: rows.length }, beatAt: now },
    });
    return rows.length;
  }, LONG);
}

function finishCheck({ now }: Work, batchId: string): Promise<void> {
  return transaction(async (tx) => {
    const locked = await lockBatch(tx, batchId);
    if (locked?.status !== "PROCESSING") return;
    await tx.importBatch.update({
      where: { id: batchId },
      data: { status: "PROCESSED", processedAt: now, beatAt: now },
    });
    const subject = { type: "import_batch", id: batchId };
    const facts = { rows: locked.rowsTotal ?? 0 };
    await recordEvent(tx, { type: "register.checked", at: now, actor: SYSTEM, subject, facts });
  });
}

function applySome({ now }: Work, batchId: string, kind: RegisterKind): Promise<number> {
  return transaction(async (tx) => {
    const locked = await lockBatch(tx, batchId);
    if (locked?.status !== "COMPLETING") return 0;
    const rows = await tx.importRow.findMany({
      where: { batchId, outcome: { in: [...APPLIED_OUTCOMES] }, isApplied: false },
      orderBy: { line: "asc" },
      take: APPLIED_AT_ONCE,
      select: { line: true, cells: true },
    });
    if (rows.length === 0) return 0;
    const { day } = await networkDay(tx, now);
    const judged = await judgeRows(tx, kind, rows as Staged[], day);
    const late = judged.filter(({ outcome }) => outcome === "WRONG");
    if (late.length > 0)
      await writeJudged(
        tx,
        batchId,
        late.map(({ row, known: _known, ...one }) => ({ line: row.line, ...one })),
      );
    const by = { now, day, confirmedById: locked.confirmedById };
    await (kind === "SCHOOLS" ? applySchools(tx, judged, by) : applyTeachers(tx, judged, by));
    await markApplied(
      tx,
      batchId,
      rows.map(({ line }) => line),
    );
    await tx.importBatch.update({
      where: { id: batchId },
      data: { rowsApplied: { increment: rows.length }, beatAt: now },
    });
    return rows.length;
  }, LONG);
}

/** What was applied or needed nothing is not kept a second time; the wrong rows stay, for their file of errors. */
async function finishApplying({ now }: Work, batchId: string, kind: RegisterKind): Promise<void> {
  await transaction(async (tx) => {
    const locked = await lockBatch(tx, batchId);
    if (locked?.status !== "COMPLETING") return;
    const groups = await tx.importRow.groupBy({ by: ["outcome"], where: { batchId }, _count: true });
    const counts = Object.fromEntries(groups.map(({ outcome, _count }) => [outcome ?? "", _count]));
    await tx.importRow.deleteMany({ where: { batchId, outcome: { not: "WRONG" } } });
    await tx.importBatch.update({
      where: { id: batchId },
      data: { status: "COMPLETED", completedAt: now, beatAt: now, details: counts },
    });
    if (kind === "SCHOOLS") await addJob(tx, "revalidate", { paths: [EVERY_PAGE] });
    const subject = { type: "import_batch", id: batchId };
    const facts = { rows: locked.rowsApplied };
    await recordEvent(tx, { type: "register.applied", at: now, actor: SYSTEM, subject, facts });
  }, LONG);
  await forgetFile(batchId);
}
