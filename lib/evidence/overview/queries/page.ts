import "server-only";
import { Prisma } from "@/lib/platform/db/generated/client";

export const ROWS_A_PAGE = 50;

export type Paged<Row> = { rows: Row[]; total: number; page: number };

type Counted = { total: number };

/** Reads the asked page of a statement that counts its rows; of one beyond the last, the last. */
export async function readPage<Row extends Counted>(
  asked: number,
  read: (window: Prisma.Sql) => Promise<Row[]>,
): Promise<Paged<Omit<Row, "total">>> {
  const window = (page: number) => Prisma.sql`LIMIT ${ROWS_A_PAGE} OFFSET ${(page - 1) * ROWS_A_PAGE}`;
  const found = await read(window(asked));
  if (found.length > 0 || asked === 1) return { rows: found, total: found[0]?.total ?? 0, page: asked };
  const [first] = await read(Prisma.sql`LIMIT 1`);
  const last = Math.max(1, Math.ceil((first?.total ?? 0) / ROWS_A_PAGE));
  return { rows: first ? await read(window(last)) : [], total: first?.total ?? 0, page: last };
}
