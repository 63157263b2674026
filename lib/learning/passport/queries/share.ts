import "server-only";
import { shareState, shownEntries } from "@/lib/learning/passport/rules";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { db } from "@/lib/platform/db";
import { readPassport } from "./record";

/** The actor's own links, the newest first. */
export async function listShares(actor: Actor, now: Date) {
  if (!isPerson(actor)) return [];
  const rows = await db.passportShare.findMany({
    where: { personId: actor.personId },
    select: { id: true, purpose: true, parts: true, createdAt: true, expiresAt: true, revokedAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  return rows.map((row) => ({ ...row, state: shareState(row, now) }));
}
export type ShareRow = Awaited<ReturnType<typeof listShares>>[number];

/**
 * What the owner chose to show by a link, while it is open. One that is unknown, over or withdrawn, or whose owner left, is
 * absent without a difference.
 */
export async function getSharedPassport(_actor: Actor, token: string, now: Date) {
  const share = await db.passportShare.findUnique({
    where: { tokenHash: hashSecret(token) },
    select: { personId: true, parts: true, expiresAt: true, revokedAt: true },
  });
  if (!share || shareState(share, now) !== "open") return null;
  const { holder, entries, byYear, byField, total, year, target, career } = await readPassport(
    share.personId,
    now,
  );
  if (holder.isClosed) return null;
  const has = (part: (typeof share.parts)[number]) => share.parts.includes(part);
  return {
    name: holder.name,
    school: has("SCHOOL") ? holder.school : null,
    expiresAt: share.expiresAt,
    entries: shownEntries(entries, share.parts),
    hours: has("HOURS") ? { byYear, byField, total, year, target, career } : null,
  };
}
export type SharedPassport = NonNullable<Awaited<ReturnType<typeof getSharedPassport>>>;
