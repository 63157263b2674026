import "server-only";
import { readRows, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";

export type Letter = {
  /** Null where the address belongs to nobody yet (an invitation). */
  personId: string | null;
  recipient: string;
  locale: "tr" | "en" | "az";
  /** The message's key, for the log and "why did I get this": `enrolment.placed`. */
  kind: string;
  /** No personal data in the subject. */
  subject: string;
  body: string;
  /** An .ics to attach. */
  calendar?: string;
  /** A second letter with the same key is not queued. */
  dedupeKey?: string;
  now: Date;
};

const MOST_TRIES = 12;

/** Queues a letter inside the deed's transaction; the worker sends it. Returns its id, or null where the key was used before. */
export async function queueMail(tx: Tx, letter: Letter): Promise<string | null> {
  return (await queueMails(tx, [letter]))[0] ?? null;
}

/** Queues letters inside the deed's transaction, each with its job, in one statement. Returns the ids of those that are new. */
export async function queueMails(tx: Tx, letters: readonly Letter[]): Promise<string[]> {
  if (letters.length === 0) return [];
  const rows = letters.map(({ now, calendar, dedupeKey, ...rest }) => ({
    id: crypto.randomUUID(),
    ...rest,
    calendar: calendar ?? null,
    dedupeKey: dedupeKey ?? null,
    queuedAt: now,
  }));
  const statement = Prisma.sql`
    WITH letter AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, "personId" uuid, recipient text,
        locale text, kind text, subject text, body text, calendar text, "dedupeKey" text, "queuedAt" timestamptz)
    ), queued AS (
      INSERT INTO mail (id, person_id, recipient, locale, kind, subject, body, calendar, dedupe_key, queued_at)
      SELECT id, "personId", recipient, locale, kind, subject, body, calendar, "dedupeKey", "queuedAt" FROM letter
      ON CONFLICT (dedupe_key) DO NOTHING
      RETURNING id
    )
    SELECT queued.id::text FROM queued, LATERAL (SELECT graphile_worker.add_job('send_mail',
      payload => json_build_object('mailId', queued.id), max_attempts => ${MOST_TRIES}::int)) job`;
  const queued = await readRows<{ id: string }>(statement, tx);
  return queued.map((row) => row.id);
}
