"use client";

import { readCells, rowsHtml, type PlainColumn } from "./rows-html";

/** The rows of a long table: each cell's markup crosses to the page once, all as one text, and the rows are written out here. */
export function TableBody({ columns, cells }: { columns: readonly PlainColumn[]; cells: string }) {
  const html = rowsHtml(columns, readCells(cells));
  return <tbody suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}
