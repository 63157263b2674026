import "server-only";
import type { Tx } from "@/lib/platform/db";
import { addJob } from "@/lib/platform/jobs/add-job";

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

/** Queues a letter inside the deed's transaction; the worker sends it. Returns its id, or null where the key was used before. */
export async function queueMail(tx: Tx, letter: Letter): Promise<string | null> {
  const { now, dedupeKey, ...rest } = letter;
  const rows = await tx.mail.createManyAndReturn({
    data: [{ ...rest, dedupeKey: dedupeKey ?? null, queuedAt: now }],
    skipDuplicates: true,
    select: { id: true },
  });
  const id = rows[0]?.id ?? null;
  if (id !== null) await addJob(tx, "send_mail", { mailId: id });
  return id;
}
