import "server-only";
import { Prisma } from "./generated/client";

/**
 * The rows of a page, from 1 on. How many is written into the statement: of a parameter the planner knows nothing, so it
 * would plan anew each time, which takes as long as reading the page.
 */
export function pageWindow(page: number, size: number): Prisma.Sql {
  return Prisma.sql`${firstRows(size)} OFFSET ${(page - 1) * size}`;
}

/** The first rows of a statement. */
export function firstRows(most: number): Prisma.Sql {
  return Prisma.raw(`LIMIT ${Math.trunc(most)}`);
}
