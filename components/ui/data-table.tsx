import type { ReactNode } from "react";
import { plainHtml } from "./plain-html";
import { cellClass, rowsHtml } from "./rows-html";
import { Written } from "./written";
import { useTranslations } from "@/lib/platform/i18n/translations";

export interface Column<Row> {
  key: string;
  label: string;
  /** The cell's text or plain markup (`<a>`, `<span className={tagClass("green")}>`): no components, a table is long. */
  cell: (row: Row) => ReactNode;
  /** The row's name, in a `th`. Exactly one column. */
  head?: boolean;
  /** Right-aligned tabular figures. */
  num?: boolean;
  /** Holds controls only: on a phone as wide as the card, without its column's word. */
  wide?: boolean;
  /** The word it is sorted by in the address; without it the column has no sort link. */
  sort?: string;
}

export interface Sorting {
  by: string;
  descending: boolean;
  /** `(by, descending) => listUrl(path, params, { sort: descending ? `-${by}` : by })` */
  hrefFor: (by: string, descending: boolean) => string;
}

interface DataTableProps<Row> {
  /** What the table holds, in a phrase; read first by who cannot see it. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting;
  /** The caption is for screen readers only, where a heading says the same. */
  hideCaption?: boolean;
}

/** A list on the server: caption, sort links with `aria-sort`, and on a phone a card for each row. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
  hideCaption,
}: DataTableProps<Row>) {
  const t = useTranslations("list.sort");
  const head = (
    <>
      <caption className={hideCaption ? "sr-only" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, num, sort }) => {
            const here = sorting && sort === sorting.by;
            return (
              <th
                key={key}
                scope="col"
                className={num ? "num" : undefined}
                aria-sort={here ? (sorting.descending ? "descending" : "ascending") : undefined}
              >
                {sorting && sort ? (
                  <a
                    href={sorting.hrefFor(sort, here ? !sorting.descending : false)}
                    aria-label={t("by", { column: label })}
                  >
                    {label}
                  </a>
                ) : (
                  label
                )}
              </th>
            );
          })}
        </tr>
      </thead>
    </>
  );
  const plain = plainRows(columns, rows);
  if (plain) {
    const html = `${plainHtml(head)}<tbody>${rowsHtml(columns, plain)}</tbody>`;
    return <Written as="table" className="data-table as-cards" html={html} />;
  }
  return (
    <table className="data-table as-cards">
      {head}
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, label, cell, head: isHead, num, wide }) =>
              isHead ? (
                <th key={key} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={key} data-label={label} className={cellClass({ num, wide })}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The cells as HTML, which is a third of the work and of the bytes; null where one of them needs a component. */
function plainRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] | null {
  const all: string[][] = [];
  for (const row of rows) {
    const cells: string[] = [];
    for (const { cell } of columns) {
      const html = plainHtml(cell(row));
      if (html === null) return null;
      cells.push(html);
    }
    all.push(cells);
  }
  return all;
}
