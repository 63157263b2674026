import { type Client } from "pg";

/** What a migrated database itself enforces, beyond what Prisma's schema can say: one line each. */
export async function readCatalogue(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    SELECT format('%s %s.%s', CASE contype WHEN 'c' THEN 'check' WHEN 'x' THEN 'exclude' ELSE 'unique' END,
        conrelid::regclass, conname) AS line
      FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x', 'u') AND conrelid <> 0
    UNION ALL
    SELECT format('unique where %s.%s', indrelid::regclass, indexrelid::regclass)
      FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
      WHERE relnamespace = 'public'::regnamespace AND indisunique AND indpred IS NOT NULL
    UNION ALL
    SELECT format('trigger %s.%s', tgrelid::regclass, tgname)
      FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
      WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal
    UNION ALL
    SELECT format('generated %s.%s', attrelid::regclass, attname)
      FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attgenerated <> '' AND NOT attisdropped`);
  return rows.map(({ line }) => line).sort();
}

/** What is expected and not there, and what is there and not expected. */
export function compare(found: string[], expected: string[]): string[] {
  const missing = expected.filter((line) => !found.includes(line));
  const strange = found.filter((line) => !expected.includes(line));
  return [
    ...missing.map((line) => `missing in the database: ${line}`),
    ...strange.map((line) => `not listed in tests/laws/constraints.test.ts: ${line}`),
  ];
}
