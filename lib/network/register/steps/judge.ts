import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { RegisterKind } from "@/lib/platform/db/generated/enums";
import { readSchoolContext, readTeacherContext, type TeacherKnown } from "@/lib/network/register/queries";
import {
  type Judged,
  judgeSchool,
  judgeTeacher,
  type SchoolColumn,
  type SchoolContext,
  type TeacherColumn,
} from "@/lib/network/register/rules";
import type { Staged } from "./batch";

export type JudgedStaged = Judged & { row: Staged; known: SchoolContext | TeacherKnown };

/** What makes two rows of a file the same record. */
export function keysOf(kind: RegisterKind, cells: Record<string, string>): string[] {
  if (kind === "SCHOOLS") return cells.code ? [cells.code] : [];
  const mail = cells.mail ? [`mail:${cells.mail.toLowerCase()}`] : [];
  return cells.staffNumber ? [cells.staffNumber, ...mail] : mail;
}

/** Rows held against the records as they are now. */
export async function judgeRows(
  tx: Tx,
  kind: RegisterKind,
  rows: readonly Staged[],
  day: string,
): Promise<JudgedStaged[]> {
  if (kind === "SCHOOLS") {
    const cellsOf = (row: Staged) => row.cells as Record<SchoolColumn, string>;
    const known = await readSchoolContext(tx, rows.map(cellsOf));
    return rows.map((row) => ({ row, known, ...judgeSchool(cellsOf(row), known) }));
  }
  const cellsOf = (row: Staged) => row.cells as Record<TeacherColumn, string>;
  const known = await readTeacherContext(tx, rows.map(cellsOf), day);
  return rows.map((row) => ({ row, known, ...judgeTeacher(cellsOf(row), known) }));
}
