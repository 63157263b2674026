import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Tx } from "@/lib/platform/db";
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
  await tx.auditEvent.createMany({
    data: events.map((event) => ({
      type: event.type,
      at: event.at,
      actorId: event.actor.kind === "person" ? event.actor.personId : null,
      subjectType: event.subject.type,
      subjectId: event.subject.id,
      personId: event.personId ?? null,
      centreId: event.centreId ?? null,
      facts: event.facts ?? {},
    })),
  });
}
