import "server-only";
import { type Actor, isMinistry } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { MailsQuery } from "./schema";

export const MAILS_PAGE = 50;

/** Without the address and the text: the list says what was sent and how it went, not to whom. */
const row = {
  id: true,
  kind: true,
  subject: true,
  locale: true,
  status: true,
  attempts: true,
  lastError: true,
  queuedAt: true,
  sentAt: true,
  person: { select: { id: true, givenName: true, familyName: true } },
} as const satisfies Prisma.MailSelect;

export type MailRow = Prisma.MailGetPayload<{ select: typeof row }>;

export async function listMails(actor: Actor, { state, page }: MailsQuery) {
  if (!isMinistry(actor)) return null;
  const where: Prisma.MailWhereInput = state === null ? {} : { status: state };
  const [total, groups] = await Promise.all([
    db.mail.count({ where }),
    db.mail.groupBy({ by: ["status"], _count: { _all: true } }),
  ]);
  const shown = Math.min(page, Math.max(1, Math.ceil(total / MAILS_PAGE)));
  const rows = await db.mail.findMany({
    where,
    orderBy: [{ queuedAt: "desc" }, { id: "asc" }],
    skip: (shown - 1) * MAILS_PAGE,
    take: MAILS_PAGE,
    select: row,
  });
  const counts = Object.fromEntries(groups.map(({ status, _count }) => [status, _count._all]));
  return { rows, total, page: shown, counts };
}

/** Letters that only a person can decide about. */
export async function listMailTasks(actor: Actor): Promise<number> {
  return isMinistry(actor) ? db.mail.count({ where: { status: { in: ["UNSURE", "FAILED"] } } }) : 0;
}
