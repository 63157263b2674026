import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { PersonActor } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { downloadHeaders } from "@/lib/platform/files/file-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Table } from "./table";
import { delimiterFor, writeCsv } from "./write-csv";
import { writeXlsx } from "./write-xlsx";

export type ExportFormat = "csv" | "xlsx";
const TYPES: Record<ExportFormat, string> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export type Export = {
  /** What is exported, as the log names it: "training". */
  kind: string;
  /** The file's name without its ending, and the sheet's title. */
  name: string;
  format: ExportFormat;
  locale: Locale;
  table: Table;
  rows: number;
};

export function readFormat(params: URLSearchParams): ExportFormat {
  return params.get("format") === "xlsx" ? "xlsx" : "csv";
}

type Taker = { actor: PersonActor; now: Date };

/** The fact that somebody took a list, on the log. */
export async function recordExport(
  { actor, now }: Taker,
  facts: { kind: string; format: string; rows: number },
): Promise<void> {
  await transaction((tx) =>
    recordEvent(tx, {
      type: "export.made",
      at: now,
      actor,
      subject: { type: "person", id: actor.personId },
      facts,
    }),
  );
}

/** A list as a file, and the fact that somebody took it on the log. */
export async function exportAnswer(
  taker: Taker,
  { kind, name, format, locale, table, rows }: Export,
): Promise<Response> {
  await recordExport(taker, { kind, format, rows });
  const bytes =
    format === "csv"
      ? Buffer.from(writeCsv(table, { delimiter: delimiterFor(locale) }))
      : await writeXlsx(table, { sheet: name });
  const headers = downloadHeaders({
    name: `${name}.${format}`,
    contentType: TYPES[format],
    size: bytes.length,
    inline: false,
  });
  return new Response(new Uint8Array(bytes), { headers });
}
