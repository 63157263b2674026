import type { Tx } from "@/lib/platform/db";

type NameColumn = { table: string; column: string };
type GeneratedColumn = { table: string; column: string; type: string; expression: string };

/**
 * Makes names sort as another language sorts them: each column sorted by `from` is sorted by `to` instead. A generated
 * column stops PostgreSQL from changing a column it reads, so these go and come back with the expression and the indexes
 * that the catalogue says they have. Rewrites the tables, so it belongs to an empty database.
 */
export async function changeCollation(tx: Tx, from: string, to: string): Promise<string[]> {
  const columns = await tx.$queryRaw<NameColumn[]>`
    SELECT c.relname AS "table", a.attname AS "column"
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_collation l ON l.oid = a.attcollation
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND l.collname = ${from} AND NOT a.attisdropped
    ORDER BY 1, 2`;
  const generated = await tx.$queryRaw<GeneratedColumn[]>`
    SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS "type",
      pg_get_expr(d.adbin, d.adrelid) AS "expression"
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relname = ANY (${columns.map(({ table }) => table)}) AND c.relnamespace = 'public'::regnamespace
      AND a.attgenerated = 's'
    ORDER BY 1, 2`;
  const indexes = await tx.$queryRaw<{ definition: string }[]>`
    SELECT DISTINCT pg_get_indexdef(i.indexrelid) AS "definition"
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) AND a.attgenerated = 's'
      JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relname = ANY (${columns.map(({ table }) => table)}) AND c.relnamespace = 'public'::regnamespace`;

  for (const { table, column } of generated)
    await run(tx, `ALTER TABLE ${name(table)} DROP COLUMN ${name(column)}`);
  for (const { table, column } of columns) {
    await run(tx, `ALTER TABLE ${name(table)} ALTER COLUMN ${name(column)} TYPE text COLLATE ${name(to)}`);
  }
  for (const { table, column, type, expression } of generated) {
    await run(
      tx,
      `ALTER TABLE ${name(table)} ADD COLUMN ${name(column)} ${type} GENERATED ALWAYS AS (${expression}) STORED`,
    );
  }
  for (const { definition } of indexes) await run(tx, definition);
  return columns.map(({ table, column }) => `${table}.${column}`);
}

/** DDL takes no parameters; every name in it comes from the catalogue or from this code. */
async function run(tx: Tx, sql: string): Promise<void> {
  await tx.$executeRawUnsafe(sql);
}

function name(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
