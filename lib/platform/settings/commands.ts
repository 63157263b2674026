import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isMinistry, isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/dates/calendar";
import { transaction } from "@/lib/platform/db";
import { forgetKept } from "@/lib/platform/db/kept-a-while";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { EVERY_PAGE } from "@/lib/platform/routes";
import { boundsOf, readTyped, seenOf, type SettingKey } from "./registry";
import type { SetSettingInput } from "./schema";

export type SettingRefusal = "setting_in_past" | "setting_does_not_fit" | "setting_changed_meanwhile";

/**
 * Sets a value from a day on, today at the earliest: what held on days gone by stays what it was. Whoever has not seen
 * the latest word on it is told, and nothing is written. The ministry's deed.
 */
export async function setSetting(
  { actor, now }: Ctx,
  { key, validFrom, seen, ...typed }: SetSettingInput,
): Promise<Result<{ key: SettingKey }, SettingRefusal>> {
  if (!isMinistry(actor) || !isPerson(actor)) return NOT_FOUND;
  const value = readTyped(key, typed);
  if (value === null) return refused("setting_does_not_fit", { ...boundsOf(key) });
  const set = await transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`setting ${key}`}, 0))::text`;
    const known = await tx.setting.findMany({ where: { key }, select: { id: true, setAt: true } });
    if (seenOf(known) !== seen) return refused("setting_changed_meanwhile");
    const network = await tx.network.findUnique({ where: { id: 1 }, select: { timeZone: true } });
    if (validFrom < dayIn(now, network?.timeZone ?? "UTC")) return refused("setting_in_past");
    const day = new Date(`${validFrom}T00:00:00Z`);
    const data = { value: value as object, setById: actor.personId, setAt: now };
    const row = await tx.setting.upsert({
      where: { key_validFrom: { key, validFrom: day } },
      create: { key, validFrom: day, ...data },
      update: data,
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "setting.set",
      at: now,
      actor,
      subject: { type: "setting", id: row.id },
      facts: { key, validFrom },
    });
    const isOnEveryPage = key === "fundingLine" || key === "contactMail";
    return done({ key }, { stale: [isOnEveryPage ? EVERY_PAGE : "/"] });
  });
  forgetKept();
  return set;
}
