import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { brokenConstraint, db, transaction, type Db, type Tx } from "@/lib/platform/db";
import { inTurn } from "@/lib/platform/db/in-turn";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { readApplication } from "@/lib/learning/enrolment/queries/application";
import { seatFor } from "@/lib/learning/enrolment/rules";
import { addApplication } from "@/lib/learning/enrolment/steps/apply";
import { settleSession } from "@/lib/learning/enrolment/steps/fill";
import { lockSession } from "@/lib/learning/enrolment/steps/move";
import { canNominateFor, levelOf } from "@/lib/learning/nomination/policy";
import {
  type CheckedNominees,
  countRows,
  type Failed,
  isGood,
  type NominationRefusal,
  type Nominee,
} from "@/lib/learning/nomination/rules";
import { nomineeIn } from "./check-nomination";

type Confirmed = Result<{ nominationId: string; added: number }, NominationRefusal>;

/** Nominates whom the check found good and who still is; the others stay on the list with their reasons. */
export async function confirmNomination(
  { actor, now }: Ctx,
  { nominationId }: { nominationId: string },
): Promise<Confirmed> {
  const asked = await readOwn(db, nominationId);
  if (!asked || !canNominateFor(actor, asked)) return NOT_FOUND;
  const { sessionId } = asked;
  const deed = async (tx: Tx): Promise<Confirmed> => {
    const personIds = asked.rows.nominees.filter(isGood).map(({ personId }) => personId);
    await lockSession(tx, sessionId, personIds);
    await tx.$queryRaw`SELECT id FROM nomination WHERE id = ${nominationId}::uuid FOR UPDATE`;
    const found = await readOwn(tx, nominationId);
    if (!found || found.status !== "CHECKED") return refused("nomination_not_open");
    const { sha256, schoolId, provinceId } = found;
    const before = { sessionId, sha256, schoolId, provinceId, status: "CONFIRMED" } as const;
    if ((await tx.nomination.count({ where: before })) > 0) return refused("nomination_confirmed_already");
    if (personIds.length === 0) return refused("nomination_nothing_good");
    await settleSession(tx, sessionId, now);
    const nominees: Nominee[] = [];
    let added = 0;
    for (const nominee of found.rows.nominees) {
      const judged = isGood(nominee) ? await nominate(tx, nominee, found, { actor, now }) : nominee;
      if (isGood(judged)) added += 1;
      nominees.push(judged);
    }
    const rows = { ...found.rows, nominees };
    await tx.nomination.update({
      where: { id: nominationId },
      data: { status: "CONFIRMED", confirmedAt: now, rows, ...countRows(rows) },
    });
    await recordEvent(tx, {
      type: "nomination.confirmed",
      at: now,
      actor,
      subject: { type: "nomination", id: nominationId },
      centreId: found.centreId,
      facts: { session: sessionId, added },
    });
    return done({ nominationId, added });
  };
  try {
    return await inTurn(sessionId, () => transaction(deed, { timeout: 60_000 }));
  } catch (error) {
    if (brokenConstraint(error) === "nomination_once") return refused("nomination_confirmed_already");
    throw error;
  }
}

type Own = NonNullable<Awaited<ReturnType<typeof readOwn>>>;

/** One nominee, judged by the session as those before have left it; the caller holds its lock. */
async function nominate(tx: Tx, nominee: Nominee, of: Own, by: Ctx): Promise<Nominee> {
  const context = await readApplication(tx, of.sessionId, [nominee.personId], by.now);
  const again = context && nomineeIn(context, nominee.personId, nominee.line, by.now);
  const applicant = context?.applicants.get(nominee.personId);
  if (!context || !again || !applicant || !isGood(again)) return again ?? nominee;
  const { session } = context;
  const answer = seatFor(session, session.waiting, by.now);
  if ("refusal" in answer) {
    const full: Failed = { rule: null, refusal: answer.refusal };
    return { ...again, failed: [full] };
  }
  const nomination = { id: of.id, by: levelOf(of) };
  const { person } = applicant;
  await addApplication(tx, { session, person, seat: answer.seat, takesSeatUnasked: false, nomination }, by);
  return again;
}

/** Puts a checked file aside; nobody was nominated. */
export async function discardNomination(
  { actor, now }: Ctx,
  { nominationId }: { nominationId: string },
): Promise<Result<{ nominationId: string }, NominationRefusal>> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM nomination WHERE id = ${nominationId}::uuid FOR UPDATE`;
    const found = await readOwn(tx, nominationId);
    if (!found || !canNominateFor(actor, found)) return NOT_FOUND;
    if (found.status !== "CHECKED") return refused("nomination_not_open");
    await tx.nomination.update({ where: { id: nominationId }, data: { status: "DISCARDED" } });
    await recordEvent(tx, {
      type: "nomination.discarded",
      at: now,
      actor,
      subject: { type: "nomination", id: nominationId },
      centreId: found.centreId,
    });
    return done({ nominationId });
  });
}

async function readOwn(on: Db | Tx, id: string) {
  const found = await on.nomination.findUnique({
    where: { id },
    select: {
      id: true,
      sessionId: true,
      schoolId: true,
      provinceId: true,
      status: true,
      sha256: true,
      rows: true,
      session: { select: { centreId: true } },
    },
  });
  if (!found) return null;
  const { session, rows, ...rest } = found;
  return { ...rest, centreId: session.centreId, rows: rows as unknown as CheckedNominees };
}
