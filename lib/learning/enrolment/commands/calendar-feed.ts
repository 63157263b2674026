import "server-only";
import { randomBytes } from "node:crypto";
import { type Ctx, isPerson } from "@/lib/platform/auth/actor";
import { recordEvent } from "@/lib/platform/audit/record";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { done, type Result, SIGN_IN_NEEDED } from "@/lib/platform/refusal";
import { hashFeedToken } from "@/lib/learning/enrolment/queries/own";

const TOKEN_BYTES = 24;

/** A private calendar address: made anew each time, so that the one before stops; only its hash is kept. */
export async function makeFeed({ actor, now }: Ctx): Promise<Result<{ address: string }>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  await setFeed({ actor, now }, actor.personId, hashFeedToken(token));
  return done({ address: `${env.USTA_BASE_URL}/api/feeds/${token}` });
}

export async function revokeFeed({ actor, now }: Ctx): Promise<Result<null>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  await setFeed({ actor, now }, actor.personId, null);
  return done(null);
}

async function setFeed({ actor, now }: Ctx, personId: string, feedTokenHash: string | null): Promise<void> {
  await transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: { feedTokenHash } });
    await recordEvent(tx, {
      type: "person.edited",
      at: now,
      actor,
      subject: { type: "person", id: personId },
      personId,
      facts: { calendarFeed: feedTokenHash === null ? "revoked" : "made" },
    });
  });
}
