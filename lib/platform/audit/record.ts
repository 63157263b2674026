import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { type Tx, writeRows } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { EventType } from "./events";

/** Ids and codes only: never a name, an address or free text about a person, so that an erasure leaves the log true. */
export type EventFacts = Record<string, string | number | boolean | null | readonly (string | number)[]>;

export type NewEvent = {
  type: EventType;
  at: Date;
  actor: Actor;
  /** The table's name and the row's id: the record on whose timeline it stands. */
  subject: { type: string; id: string };
  /** The person it is about, and the centre it happened at, where there is one. */
  personId?: string | null;
  centreId?: string | null;
  facts?: EventFacts;
};

/** Writes events into the caller's transaction, so that a deed and its trace exist together or not at all. */
export async function recordEvent(tx: Tx, ...events: NewEvent[]): Promise<void> {
  if (events.length > 0) await writeRows(insertEvents(events), tx);
}

/** The INSERT itself, for a statement that writes a deed and its trace at once. */
export function insertEvents(events: readonly NewEvent[]): Prisma.Sql {
  const rows = events.map(({ type, at, actor, subject, personId, centreId, facts }) => ({
    at,
    type,
    actorId: actor.kind === "person" ? actor.personId : null,
    subjectType: subject.type,
    subjectId: subject.id,
    personId: personId ?? null,
    centreId: centreId ?? null,
    facts: facts ?? {},
  }));
  return Prisma.sql`
    INSERT INTO audit_event (at, type, actor_id, subject_type, subject_id, person_id, centre_id, facts)
    SELECT at, type, "actorId", "subjectType", "subjectId", "personId", "centreId", facts
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(at timestamptz, type text, "actorId" uuid,
      "subjectType" text, "subjectId" uuid, "personId" uuid, "centreId" uuid, facts jsonb)`;
}
