import "server-only";
import { z } from "zod";
import { isMinistry, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { enumField, idField, lenient, pageField } from "@/lib/platform/fields";
import { EVENT_TYPES, RECORD_EVENTS_SHOWN } from "./events";

export const EVENTS_A_PAGE = 50;

export const listEventsQuery = z.object({
  type: lenient(enumField(EVENT_TYPES)),
  centre: lenient(idField),
  /** A person's or a record's id. */
  about: lenient(idField),
  page: pageField,
});
export type ListEventsQuery = z.infer<typeof listEventsQuery>;

const eventSelect = {
  id: true,
  at: true,
  type: true,
  actorId: true,
  subjectType: true,
  subjectId: true,
  personId: true,
  facts: true,
} as const;

async function withNames<Row extends { actorId: string | null }>(rows: Row[]) {
  const ids = [...new Set(rows.flatMap((row) => (row.actorId === null ? [] : [row.actorId])))];
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, givenName: true, familyName: true },
  });
  const names = new Map(people.map((person) => [person.id, `${person.givenName} ${person.familyName}`]));
  return rows.map((row) => ({
    ...row,
    actorName: row.actorId === null ? null : (names.get(row.actorId) ?? null),
  }));
}

/** The log, newest first, for the ministry; names are read from the people as they are now, the log holds none. */
export async function listEvents(actor: Actor, { type, centre, about, page }: ListEventsQuery) {
  if (!isMinistry(actor)) return null;
  const where = {
    ...(type ? { type } : {}),
    ...(centre ? { centreId: centre } : {}),
    ...(about ? { OR: [{ actorId: about }, { personId: about }, { subjectId: about }] } : {}),
  };
  const total = await db.auditEvent.count({ where });
  const here = Math.min(page, Math.max(1, Math.ceil(total / EVENTS_A_PAGE)));
  const rows = await db.auditEvent.findMany({
    where,
    select: eventSelect,
    orderBy: { id: "desc" },
    skip: (here - 1) * EVENTS_A_PAGE,
    take: EVENTS_A_PAGE,
  });
  return { rows: await withNames(rows), total, page: here };
}
export type EventRow = NonNullable<Awaited<ReturnType<typeof listEvents>>>["rows"][number];

/** What happened to one record, newest first. The caller has already shown that the actor may see the record. */
export async function listRecordEvents(subjectType: string, subjectId: string) {
  const rows = await db.auditEvent.findMany({
    where: { subjectType, subjectId },
    select: eventSelect,
    orderBy: { id: "desc" },
    take: RECORD_EVENTS_SHOWN,
  });
  return withNames(rows);
}

/** What happened to a person and to what is theirs, newest first; for the ministry. */
export async function listPersonEvents(actor: Actor, personId: string): Promise<EventRow[]> {
  if (!isMinistry(actor)) return [];
  const rows = await db.auditEvent.findMany({
    where: { OR: [{ personId }, { subjectType: "person", subjectId: personId }] },
    select: eventSelect,
    orderBy: { id: "desc" },
    take: RECORD_EVENTS_SHOWN,
  });
  return withNames(rows);
}
