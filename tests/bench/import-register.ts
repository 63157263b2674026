import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Client } from "pg";
import { type Figure, figure } from "./report";

const ROWS = 100_000;
const SCHOOLS = 200;

/**
 * A teachers' register of 100,000 rows read, checked and applied by the worker's own commands, in rows a second, against
 * PostgreSQL's COPY of the same file into a bare table.
 */
export async function benchImport(client: Client, rows = ROWS): Promise<Figure> {
  const { db } = await import("@/lib/platform/db");
  const { now } = await import("@/lib/platform/clock");
  const { uploadRegister, confirmRegister } = await import("@/lib/network/register/commands/decide-register");
  const { processRegister } = await import("@/lib/network/register/commands/process-register");
  const text = await writeRegister(client, rows);
  const person = await db.person.findUniqueOrThrow({ where: { personaKey: "ministry" } });
  const actor = {
    kind: "person" as const,
    personId: person.id,
    signInId: person.id,
    givenName: person.givenName,
    familyName: person.familyName,
    locale: person.locale,
    schoolId: null,
    isMinistry: true,
    isTeacher: false,
    provinceIds: [],
    centreIds: [],
    trainerCentreIds: [],
    schoolIds: [],
    partnerIds: [],
    contactIds: [],
  };
  const ctx = { actor, now: now() };
  const begun = performance.now();
  const uploaded = await uploadRegister(ctx, { kind: "TEACHERS", file: new File([text], "register.csv") });
  if (!uploaded.ok) throw new Error(uploaded.refusal);
  const { batchId } = uploaded.value;
  await processRegister(ctx, { batchId });
  const confirmed = await confirmRegister(ctx, { batchId });
  if (!confirmed.ok) throw new Error(confirmed.refusal);
  await processRegister(ctx, { batchId });
  const seconds = (performance.now() - begun) / 1000;
  const batch = await db.importBatch.findUniqueOrThrow({ where: { id: batchId } });
  if (batch.rowsApplied !== rows) throw new Error(`${batch.rowsApplied} of ${rows} rows were applied.`);
  return figure("import.100000", rows / seconds, await copyRate(client, text, rows), "rows/s");
}

/** The register itself, for schools that the database has: new people with a run's own numbers. */
async function writeRegister(client: Client, count: number): Promise<string> {
  await client.query(
    `UPDATE school SET registry_code = 'B' || upper(left(replace(id::text, '-', ''), 12)) WHERE registry_code IS NULL AND closed_on IS NULL
       AND id IN (SELECT id FROM school WHERE closed_on IS NULL ORDER BY slug LIMIT ${SCHOOLS})`,
  );
  const { rows } = await client.query<{ code: string }>(
    `SELECT registry_code AS code FROM school WHERE registry_code IS NOT NULL AND closed_on IS NULL ORDER BY slug LIMIT ${SCHOOLS}`,
  );
  const run = String(Date.now()).slice(-7);
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `${run}${String(index).padStart(6, "0")};Ece;Kayıt ${index};${rows[index % rows.length]?.code};;`,
  );
  return ["sicil no;ad;soyad;kurum kodu;e-posta;alanlar", ...lines].join("\n");
}

async function copyRate(client: Client, text: string, rows: number): Promise<number> {
  const path = join(tmpdir(), `usta-register-${process.pid}.csv`);
  writeFileSync(path, text, { mode: 0o644 });
  await client.query(
    "CREATE UNLOGGED TABLE bare_register (staff text, given text, family text, school text, mail text, fields text)",
  );
  const begun = performance.now();
  await client.query(`COPY bare_register FROM '${path}' WITH (FORMAT csv, DELIMITER ';', HEADER)`);
  const seconds = (performance.now() - begun) / 1000;
  await client.query("DROP TABLE bare_register");
  return rows / seconds;
}
