import type { Cell, Table } from "@/lib/platform/csv/table";
import type { RegisterKind } from "@/lib/platform/db/generated/enums";
import type { Translator } from "@/lib/platform/i18n/translator";
import { type RegisterProblem, SCHOOL_COLUMNS, TEACHER_COLUMNS } from "./rules";

type WrongRow = { line: number; cells: unknown; problem: string | null };

/** The rows that could not be taken, as they stood in the file, each with its line and why; corrected, it can be read in again. */
export function wrongRowsTable(t: Translator, kind: RegisterKind, rows: readonly WrongRow[]): Table {
  const columns: Record<string, readonly string[]> = kind === "SCHOOLS" ? SCHOOL_COLUMNS : TEACHER_COLUMNS;
  const names = Object.keys(columns);
  return {
    titles: [
      ...names.map((name) => columns[name]?.[0] ?? name),
      t("registerImport.page.line"),
      t("registerImport.page.problem"),
    ],
    rows: rows.map(({ line, cells, problem }): Cell[] => [
      ...names.map((name) => (cells as Record<string, string>)[name] ?? ""),
      line,
      problem === null ? "" : t(`registerImport.problem.${problem as RegisterProblem}`),
    ]),
  };
}
