import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/platform/auth/actor";
import type { EventType } from "@/lib/platform/audit/events";
import { type EventFacts, insertEvents, recordEvent } from "@/lib/platform/audit/record";
import type { EnrolmentStatus, Strike } from "@/lib/platform/db/generated/enums";
import { readRows, type Tx, writeRows } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { closeSteps } from "@/lib/learning/approval/steps";
import type { PersonRow, SessionRow } from "@/lib/learning/enrolment/queries/application";
import { isLive, mayBecome, type PortalReason, type Seat } from "@/lib/learning/enrolment/rules";

/** Who moves somebody, and when; the portal itself is SYSTEM. */
export type By = { actor: Actor; now: Date };

/**
 * Takes the session's lock, then those of the people in the order of their ids: everything that decides about seats
 * or bookings is read after this, and nothing locks a person before a session. False where there is no such session.
 * Plans are kept for the rest of the transaction: PostgreSQL would otherwise plan the reading of an application anew
 * each time, which takes five times as long as the reading itself, while everybody else waits for the lock.
 */
export async function lockSession(
  tx: Tx,
  sessionId: string,
  personIds: readonly string[] = [],
): Promise<boolean> {
  const statement = Prisma.sql`
    WITH held AS MATERIALIZED (SELECT id FROM session WHERE id = ${sessionId}::uuid FOR UPDATE)
    SELECT held.id::text, set_config('plan_cache_mode', 'force_generic_plan', true), (SELECT count(*) FROM (SELECT p.id FROM person p
      WHERE p.id = ANY(${personIds}::uuid[]) AND held.id IS NOT NULL ORDER BY p.id FOR NO KEY UPDATE) locked)
    FROM held`;
  return (await readRows(statement, tx)).length > 0;
}

export type NewEnrolment = {
  session: SessionRow;
  person: PersonRow;
  seat: Seat;
  takesSeatUnasked: boolean;
  standsBy?: boolean;
  band?: 0 | 1;
  substituteForId?: string;
  reasonCode?: PortalReason;
  approvalsLeft?: number;
  nominationId?: string;
  /** Written in the same statement; the session is named among its facts. */
  event: EventType;
  facts?: EventFacts;
};

/** Writes an application with the next number of the session's queue, and its event; the caller holds the session's lock. */
export async function addEnrolment(
  tx: Tx,
  given: NewEnrolment,
  by: By,
): Promise<{ id: string; reference: string }> {
  const { session, person, seat, takesSeatUnasked, reasonCode, approvalsLeft = 0, nominationId } = given;
  const { standsBy = false, band = 0, substituteForId } = given;
  const id = randomUUID();
  const actorId = by.actor.kind === "person" ? by.actor.personId : null;
  const event = {
    type: given.event,
    at: by.now,
    actor: by.actor,
    subject: { type: "enrolment", id },
    personId: person.id,
    centreId: session.centreId,
    facts: { session: session.id, ...given.facts },
  };
  const statement = Prisma.sql`
    WITH numbered AS (
      UPDATE session SET last_queue_number = last_queue_number + 1 WHERE id = ${session.id}::uuid
      RETURNING id, course_id, last_queue_number AS n,
        reference || '-' || lpad(last_queue_number::text, greatest(3, length(last_queue_number::text)), '0') AS reference
    ), added AS (
      INSERT INTO enrolment (id, reference, session_id, course_id, person_id, school_id, province_id, status,
        queue_number, applied_at, takes_seat_unasked, placed_at, reason_code, approvals_left, nomination_id,
        stands_by, band, substitute_for_id)
      SELECT ${id}::uuid, reference, id, course_id, ${person.id}::uuid, ${person.schoolId}::uuid,
        ${person.provinceId}::uuid, ${seat}::"EnrolmentStatus", n, ${by.now}, ${takesSeatUnasked},
        ${seat === "PLACED" ? by.now : null}::timestamptz, ${reasonCode ?? null}::text,
        ${approvalsLeft}::int, ${nominationId ?? null}::uuid, ${standsBy}, ${band}::int,
        ${substituteForId ?? null}::uuid FROM numbered
      RETURNING reference
    ), changed AS (
      INSERT INTO enrolment_change (enrolment_id, status, at, actor_id, reason_code)
      VALUES (${id}::uuid, ${seat}::"EnrolmentStatus", ${by.now}, ${actorId}::uuid, ${reasonCode ?? null}::text)
    ), logged AS (${insertEvents([event])})
    SELECT reference FROM added`;
  const [row] = await readRows<{ reference: string }>(statement, tx);
  if (!row) throw new Error("no such session");
  return { id, reference: row.reference };
}

export type Move = {
  id: string;
  personId: string;
  from: EnrolmentStatus;
  to: EnrolmentStatus;
  event: EventType;
  reasonCode?: string | null;
  reasonText?: string | null;
  offerExpiresAt?: Date;
  strike?: Strike | null;
  deferredUntil?: Date;
  facts?: EventFacts;
};

/** Moves enrolments of one session, with their changes and events; a row that is no longer as read is a mistake of the caller's. */
export async function moveEnrolments(
  tx: Tx,
  session: { id: string; centreId: string },
  moves: readonly Move[],
  by: By,
) {
  if (moves.length === 0) return;
  const wrong = moves.find(({ from, to }) => !mayBecome(from, to));
  if (wrong) throw new Error(`an enrolment does not go from ${wrong.from} to ${wrong.to}`);
  const actorId = by.actor.kind === "person" ? by.actor.personId : null;
  const rows = moves.map(
    ({ id, from, to, reasonCode, reasonText, offerExpiresAt, strike, deferredUntil }) => ({
      id,
      from,
      to,
      reasonCode: reasonCode ?? null,
      reasonText: reasonText ?? null,
      strike: strike ?? null,
      deferredUntil: deferredUntil ?? null,
      offeredAt: to === "OFFERED" ? by.now : null,
      offerExpiresAt: offerExpiresAt ?? null,
      placedAt: to === "PLACED" ? by.now : null,
      endedAt: isLive(to) ? null : by.now,
    }),
  );
  const statement = Prisma.sql`
    WITH move AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, "from" text, "to" text,
        "reasonCode" text, "reasonText" text, "offeredAt" timestamptz, "offerExpiresAt" timestamptz,
        "placedAt" timestamptz, "endedAt" timestamptz, strike text, "deferredUntil" timestamptz)
    ), moved AS (
      UPDATE enrolment e SET status = move."to"::"EnrolmentStatus", reason_code = move."reasonCode",
        reason_text = move."reasonText", offered_at = coalesce(move."offeredAt", e.offered_at),
        offer_expires_at = coalesce(move."offerExpiresAt", e.offer_expires_at),
        placed_at = coalesce(move."placedAt", e.placed_at), ended_at = move."endedAt",
        strike = coalesce(move.strike::"Strike", e.strike), deferred_until = coalesce(move."deferredUntil", e.deferred_until)
      FROM move WHERE e.id = move.id AND e.status = move."from"::"EnrolmentStatus"
      RETURNING e.id, e.status, e.reason_code
    )
    INSERT INTO enrolment_change (enrolment_id, status, at, actor_id, reason_code)
    SELECT id, status, ${by.now}, ${actorId}::uuid, reason_code FROM moved`;
  if ((await writeRows(statement, tx)) !== moves.length)
    throw new Error("an enrolment was moved without its session's lock");
  const ended = moves.filter(({ from, to }) => from === "SUBMITTED" && !isLive(to)).map(({ id }) => id);
  if (ended.length > 0) await closeSteps(tx, ended);
  await recordEvent(
    tx,
    ...moves.map(({ id, personId, event, reasonCode, facts }) => ({
      type: event,
      at: by.now,
      actor: by.actor,
      subject: { type: "enrolment", id },
      personId,
      centreId: session.centreId,
      facts: { session: session.id, ...(reasonCode ? { reason: reasonCode } : {}), ...facts },
    })),
  );
}
