import "server-only";
import { getOwnData, type OwnData } from "@/lib/desk/privacy/queries";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";

/** Hands out everything about whoever asks, and says so in the log. */
export async function exportOwnData({ actor, now }: Ctx): Promise<Result<OwnData>> {
  const data = await getOwnData(actor);
  if (actor.kind !== "person" || data === null) return SIGN_IN_NEEDED;
  const subject = { type: "person", id: actor.personId };
  await transaction((tx) =>
    recordEvent(tx, { type: "person.exported", at: now, actor, subject, personId: actor.personId }),
  );
  return done(data);
}
