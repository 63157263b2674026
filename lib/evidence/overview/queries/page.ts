import "server-only";
import { type Prisma } from "@/lib/platform/db/generated/client";
import { firstRows, pageWindow } from "@/lib/platform/db/page-window";

export const ROWS_A_PAGE = 50;

export type Paged<Row> = { rows: Row[]; total: number; page: number };

type Counted = { total: number };

/** Reads the asked page of a statement that counts its rows; of one beyond the last, the last. */
export async function readPage<Row extends Counted>(
  asked: number,
  read: (window: Prisma.Sql) => Promise<Row[]>,
): Promise<Paged<Omit<Row, "total">>> {
  const found = await read(pageWindow(asked, ROWS_A_PAGE));
  if (found.length > 0 || asked === 1) return { rows: found, total: found[0]?.total ?? 0, page: asked };
  const [first] = await read(firstRows(1));
  const last = Math.max(1, Math.ceil((first?.total ?? 0) / ROWS_A_PAGE));
  return {
    rows: first ? await read(pageWindow(last, ROWS_A_PAGE)) : [],
    total: first?.total ?? 0,
    page: last,
  };
}
