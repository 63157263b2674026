import "server-only";
import { createHash } from "node:crypto";
import { recordEvent } from "@/lib/platform/audit/record";
import { type Ctx, isPerson, type PersonActor } from "@/lib/platform/auth/actor";
import { type CsvProblem, type CsvRow, readCsv } from "@/lib/platform/csv/read-csv";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { foldSearch } from "@/lib/platform/search";
import { applicationRules } from "@/lib/learning/eligibility/rules";
import { type ApplicationContext, readApplication } from "@/lib/learning/enrolment/queries/application";
import { isFilling } from "@/lib/learning/enrolment/rules";
import { nominatorOf, type Nominator } from "@/lib/learning/nomination/policy";
import { readCandidates } from "@/lib/learning/nomination/queries";
import {
  type CheckedNominees,
  countRows,
  failedOf,
  findNominee,
  NOMINATION_COLUMNS,
  type NominationColumn,
  type NominationRefusal,
  type Nominee,
  OPTIONAL_COLUMNS,
} from "@/lib/learning/nomination/rules";

const MOST_BYTES = 200_000;
const MOST_ROWS = 300;

type Checked = Result<{ nominationId: string }, NominationRefusal | CsvProblem>;

/** Reads a file and says of each row whom it means and whether that person may come; nobody is nominated yet. */
export async function checkNomination(
  { actor, now }: Ctx,
  { sessionId, scopeId, file }: { sessionId: string; scopeId: string; file: File },
): Promise<Checked> {
  const by = nominatorOf(actor, scopeId);
  if (by === null || !isPerson(actor)) return NOT_FOUND;
  if (file.size > MOST_BYTES) return refused("tooLarge", { max: MOST_BYTES });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const reading = readCsv(bytes, {
    columns: NOMINATION_COLUMNS,
    optional: OPTIONAL_COLUMNS,
    maxBytes: MOST_BYTES,
    maxRows: MOST_ROWS,
  });
  if (!reading.ok) return refused(reading.problem, reading.details);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return transaction(async (tx): Promise<Checked> => {
    const session = await tx.session.findUnique({
      where: { id: sessionId },
      select: { status: true, startsAt: true, opensAt: true, closesAt: true, timeZone: true, centreId: true },
    });
    if (!session || !isFilling(session.status)) return NOT_FOUND;
    if (now < session.opensAt || now >= session.closesAt) return refused("nomination_session_closed");
    const before = await tx.nomination.count({ where: { ...by, sessionId, sha256, status: "CONFIRMED" } });
    if (before > 0) return refused("nomination_confirmed_already");
    const rows = await checkRows(tx, { ...session, id: sessionId }, reading.rows, { by, actor, now });
    const fileName = file.name.replace(/[^\p{L}\p{N}._ -]/gu, "").slice(0, 120) || "nominations.csv";
    const counts = countRows(rows);
    const { id } = await tx.nomination.create({
      data: {
        ...by,
        ...counts,
        sessionId,
        sha256,
        fileName,
        rows,
        checkedAt: now,
        checkedById: actor.personId,
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "nomination.checked",
      at: now,
      actor,
      subject: { type: "nomination", id },
      centreId: session.centreId,
      facts: { session: sessionId, good: counts.goodRows, wrong: counts.badRows },
    });
    return done({ nominationId: id });
  });
}

async function checkRows(
  tx: Tx,
  session: { id: string; startsAt: Date; timeZone: string },
  rows: readonly CsvRow<NominationColumn>[],
  { by, actor, now }: { by: Nominator; actor: PersonActor; now: Date },
): Promise<CheckedNominees> {
  const among = await readCandidates(tx, by, session, {
    staffNumbers: rows.map(({ cells }) => cells.staffNumber).filter(Boolean),
    mails: rows.map(({ cells }) => cells.mail.toLowerCase()).filter(Boolean),
  });
  const checked: CheckedNominees = { nominees: [], problems: [] };
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const who =
      [cells.givenName, cells.familyName].filter(Boolean).join(" ") || cells.mail || cells.staffNumber;
    const found = findNominee(cells, { among, self: actor.personId, fold: foldSearch });
    if ("problem" in found) checked.problems.push({ line, who, code: found.problem });
    else if (lines.has(found.person.id)) checked.problems.push({ line, who, code: "nominee_twice" });
    else lines.set(found.person.id, line);
  }
  const context = await readApplication(tx, session.id, [...lines.keys()], now);
  for (const [personId, line] of lines) {
    const nominee = context && nomineeIn(context, personId, line, now);
    if (nominee) checked.nominees.push(nominee);
  }
  return checked;
}

/** What a session and the record say of one nominee now. */
export function nomineeIn(
  context: ApplicationContext,
  personId: string,
  line: number,
  now: Date,
): Nominee | null {
  const applicant = context.applicants.get(personId);
  if (!applicant) return null;
  const { person, facts } = applicant;
  const isThere = person.live?.sessionId === context.session.id;
  const name = `${person.givenName} ${person.familyName}`;
  return { line, personId, name, isThere, failed: isThere ? [] : failedOf(applicationRules(facts, now)) };
}
