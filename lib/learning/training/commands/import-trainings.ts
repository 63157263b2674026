import "server-only";
import { createHash } from "node:crypto";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { readCsv, type CsvProblem } from "@/lib/platform/csv/read-csv";
import { brokenConstraint, transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { foldSearch } from "@/lib/platform/search";
import { canLogTrainings } from "@/lib/learning/training/policy";
import {
  gatherLines,
  IMPORT_COLUMNS,
  OPTIONAL_COLUMNS,
  trainingRefusal,
  type CheckedRows,
  type CheckedTraining,
  type ImportLine,
  type ImportProblem,
} from "@/lib/learning/training/rules";
import { readImportRow } from "@/lib/learning/training/schema";
import { findSameTraining, writeTraining } from "@/lib/learning/training/steps";
import { readTerms } from "./log-training";

export const MOST_IMPORT_BYTES = 900_000;
const MOST_IMPORT_ROWS = 2_000;

export type ImportRefusal =
  CsvProblem | "import_confirmed_already" | "import_not_open" | "import_nothing_good";

/** Reads a file and says, line by line, what confirming it would do; nothing of it is logged yet. */
export async function checkImport(
  { actor, now }: Ctx,
  { centreId, file }: { centreId: string; file: File },
): Promise<Result<{ importId: string }, ImportRefusal>> {
  if (!isPerson(actor) || !canLogTrainings(actor, centreId)) return NOT_FOUND;
  if (file.size > MOST_IMPORT_BYTES) return refused("tooLarge", { max: MOST_IMPORT_BYTES });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const reading = readCsv(bytes, {
    columns: IMPORT_COLUMNS,
    optional: OPTIONAL_COLUMNS,
    maxBytes: MOST_IMPORT_BYTES,
    maxRows: MOST_IMPORT_ROWS,
  });
  if (!reading.ok) return refused(reading.problem, reading.details);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return transaction(async (tx) => {
    const before = await tx.trainingImport.findFirst({
      where: { centreId, sha256, status: "CONFIRMED" },
      select: { id: true },
    });
    if (before) return refused("import_confirmed_already");
    const checked = await checkRows(tx, centreId, reading.rows, now);
    const created = await tx.trainingImport.create({
      data: {
        centreId,
        sha256,
        fileName: file.name.replace(/[^\p{L}\p{N}._ -]/gu, "").slice(0, 120) || "trainings.csv",
        rows: checked,
        goodRows: checked.trainings.reduce((sum, training) => sum + training.lines.length, 0),
        badRows: new Set(checked.problems.map((problem) => problem.line)).size,
        checkedAt: now,
        checkedById: actor.personId,
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "import.checked",
      at: now,
      actor,
      subject: { type: "training_import", id: created.id },
      centreId,
      facts: { trainings: checked.trainings.length, problems: checked.problems.length },
    });
    return done({ importId: created.id });
  });
}

async function checkRows(
  tx: Tx,
  centreId: string,
  rows: readonly { line: number; cells: Record<string, string> }[],
  now: Date,
): Promise<CheckedRows> {
  const terms = await readTerms(tx, now);
  const countries = await tx.country.findMany({ select: { code: true, name: true, names: true } });
  const known = {
    homeCountry: terms.homeCountry,
    countries: new Map(
      countries.flatMap(({ code, name, names }) =>
        [code, name, ...Object.values(names as Record<string, string>)].map(
          (word) => [foldSearch(word), code.trim()] as const,
        ),
      ),
    ),
    fieldCodes: new Set((await tx.field.findMany({ select: { code: true } })).map((field) => field.code)),
  };
  const problems: ImportProblem[] = [];
  const lines: ImportLine[] = [];
  for (const { line, cells } of rows) {
    const read = readImportRow(line, cells, known);
    if ("problems" in read) problems.push(...read.problems);
    else {
      const refusal = trainingRefusal(read, terms);
      const who = [read.givenName, read.familyName].filter(Boolean).join(" ") || read.topic;
      if (refusal) problems.push({ line, column: null, code: refusal, who });
      else lines.push(read);
    }
  }
  const gathered = gatherLines(lines, foldSearch);
  const numbers = gathered.trainings.flatMap((training) =>
    training.participants.flatMap((one) => (one.staffNumber === null ? [] : [one.staffNumber])),
  );
  const people = await readStaff(tx, numbers);
  const trainings: CheckedTraining[] = [];
  for (const training of gathered.trainings) {
    trainings.push({
      ...training,
      isLogged: (await findSameTraining(tx, { centreId, ...training })) !== null,
      unknownStaff: training.participants.flatMap(({ staffNumber, givenName }) =>
        staffNumber !== null && givenName === null && !people.has(staffNumber) ? [staffNumber] : [],
      ),
    });
  }
  return { trainings, problems: [...problems, ...gathered.problems].sort((a, b) => a.line - b.line) };
}

async function readStaff(tx: Tx, numbers: string[]): Promise<Map<string, string>> {
  const people = await tx.person.findMany({
    where: { staffNumber: { in: numbers }, closedAt: null },
    select: { id: true, staffNumber: true },
  });
  return new Map(people.flatMap(({ id, staffNumber }) => (staffNumber === null ? [] : [[staffNumber, id]])));
}

/**
 * Logs what the check found good, all of it or nothing. A training that is on the log already only gets the people it
 * lacks, so that the same lines twice add nothing.
 */
export async function confirmImport(
  { actor, now }: Ctx,
  { importId }: { importId: string },
): Promise<Result<{ importId: string; added: number }, ImportRefusal>> {
  try {
    return await transaction(
      async (tx) => {
        const found = await lockImport(tx, importId);
        if (!found || !canLogTrainings(actor, found.centreId)) return NOT_FOUND;
        if (found.status !== "CHECKED") return refused("import_not_open");
        const { trainings } = found.rows as unknown as CheckedRows;
        if (trainings.length === 0) return refused("import_nothing_good");
        const added = await addTrainings(
          tx,
          { id: importId, centreId: found.centreId, trainings },
          { actor, now },
        );
        await tx.trainingImport.update({
          where: { id: importId },
          data: { status: "CONFIRMED", confirmedAt: now },
        });
        await recordEvent(tx, {
          type: "import.confirmed",
          at: now,
          actor,
          subject: { type: "training_import", id: importId },
          centreId: found.centreId,
          facts: { added },
        });
        return done({ importId, added });
      },
      { timeout: 60_000 },
    );
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === "training_import_once" || broken === "training_once")
      return refused("import_confirmed_already");
    throw error;
  }
}

type Import = { id: string; centreId: string; trainings: CheckedTraining[] };

async function addTrainings(
  tx: Tx,
  { id: importId, centreId, trainings }: Import,
  ctx: Ctx,
): Promise<number> {
  const fields = new Map(
    (await tx.field.findMany({ select: { id: true, code: true } })).map((one) => [one.code, one.id]),
  );
  const staff = await readStaff(
    tx,
    trainings.flatMap((training) => training.participants.flatMap((one) => one.staffNumber ?? [])),
  );
  let added = 0;
  for (const {
    participants,
    fieldCodes,
    lines: _lines,
    isLogged: _isLogged,
    unknownStaff: _unknown,
    ...facts
  } of trainings) {
    const known = await findSameTraining(tx, { centreId, ...facts });
    const fieldIds = fieldCodes.flatMap((code) => fields.get(code) ?? []);
    const id =
      known ?? (await writeTraining(tx, { ...facts, centreId, fieldIds, report: "", importId }, ctx)).id;
    if (known === null) added += 1;
    await addMissing(
      tx,
      id,
      participants.map((one) => ({
        ...one,
        personId: one.staffNumber === null ? null : (staff.get(one.staffNumber) ?? null),
      })),
    );
  }
  return added;
}

type Named = {
  personId: string | null;
  givenName: string | null;
  familyName: string | null;
  school: string | null;
};

async function addMissing(tx: Tx, trainingId: string, people: Named[]): Promise<void> {
  const there = await tx.trainingParticipant.findMany({
    where: { trainingId },
    select: { personId: true, givenName: true, familyName: true },
  });
  const keyOf = ({ personId, givenName, familyName }: Omit<Named, "school">) =>
    personId ?? foldSearch(`${givenName ?? ""} ${familyName ?? ""}`);
  const known = new Set(there.map(keyOf));
  const fresh = people.filter(
    (one) =>
      !known.has(keyOf(one)) &&
      (one.personId !== null || (one.givenName !== null && one.familyName !== null)),
  );
  await tx.trainingParticipant.createMany({
    data: fresh.map(({ personId, givenName, familyName, school }) =>
      personId === null ? { trainingId, givenName, familyName, school } : { trainingId, personId },
    ),
  });
}

/** Puts a checked file aside; nothing of it was logged. */
export async function discardImport(
  { actor, now }: Ctx,
  { importId }: { importId: string },
): Promise<Result<{ importId: string }, ImportRefusal>> {
  return transaction(async (tx) => {
    const found = await lockImport(tx, importId);
    if (!found || !canLogTrainings(actor, found.centreId)) return NOT_FOUND;
    if (found.status !== "CHECKED") return refused("import_not_open");
    await tx.trainingImport.update({ where: { id: importId }, data: { status: "DISCARDED" } });
    await recordEvent(tx, {
      type: "import.discarded",
      at: now,
      actor,
      subject: { type: "training_import", id: importId },
      centreId: found.centreId,
    });
    return done({ importId });
  });
}

async function lockImport(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM training_import WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.trainingImport.findUnique({
    where: { id },
    select: { centreId: true, status: true, rows: true },
  });
}
