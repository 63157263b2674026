"use client";

import { rowsHtml, type PlainColumn } from "./rows-html";

/** The rows of a long table: each cell's markup crosses to the page once, and the row around it is written out here. */
export function TableBody({ columns, rows }: { columns: readonly PlainColumn[]; rows: string[][] }) {
  return <tbody suppressHydrationWarning dangerouslySetInnerHTML={{ __html: rowsHtml(columns, rows) }} />;
}
