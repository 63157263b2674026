import "server-only";
import { canKeepPassport } from "@/lib/learning/passport/policy";
import { MOST_SHARES, shareState, type ShareRefusal } from "@/lib/learning/passport/rules";
import type { SharePassportInput } from "@/lib/learning/passport/schema";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { hashSecret, randomToken } from "@/lib/platform/auth/secrets";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";

const DAY_MS = 86_400_000;

/** A link to what one chose of the own passport; shown this once, for only its token's hash is kept. */
export async function sharePassport(
  { actor, now }: Ctx,
  { purpose, parts, days }: SharePassportInput,
): Promise<Result<{ address: string }, ShareRefusal>> {
  if (!isPerson(actor) || !canKeepPassport(actor)) return NOT_FOUND;
  const { personId, locale } = actor;
  return transaction(async (tx) => {
    const { date } = await networkDay(tx, now);
    const most = await readSetting(tx, "passportShareDays", date);
    if (days > most) return refused("share_too_long", { most });
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
    const open = await tx.passportShare.count({
      where: { personId, revokedAt: null, expiresAt: { gt: now } },
    });
    if (open >= MOST_SHARES) return refused("too_many_shares", { most: MOST_SHARES });
    const token = randomToken();
    const { id } = await tx.passportShare.create({
      data: {
        personId,
        purpose,
        parts: [...new Set(parts)],
        tokenHash: hashSecret(token),
        createdAt: now,
        expiresAt: new Date(now.getTime() + days * DAY_MS),
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "passport.shared",
      at: now,
      actor,
      subject: { type: "person", id: personId },
      personId,
      facts: { shareId: id, parts, days },
    });
    return done({ address: env.USTA_BASE_URL + localised(locale, routes.sharedPassport(token)) });
  });
}

/** From now on the link leads nowhere. */
export async function withdrawShare(
  { actor, now }: Ctx,
  { shareId }: { shareId: string },
): Promise<Result<undefined, ShareRefusal>> {
  if (!isPerson(actor)) return NOT_FOUND;
  const { personId } = actor;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM passport_share WHERE id = ${shareId}::uuid FOR UPDATE`;
    const share = await tx.passportShare.findFirst({ where: { id: shareId, personId } });
    if (!share) return NOT_FOUND;
    if (shareState(share, now) !== "open") return refused("share_over");
    await tx.passportShare.update({ where: { id: shareId }, data: { revokedAt: now } });
    await recordEvent(tx, {
      type: "passport.share_withdrawn",
      at: now,
      actor,
      subject: { type: "person", id: personId },
      personId,
      facts: { shareId },
    });
    return done();
  });
}
