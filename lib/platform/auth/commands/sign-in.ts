import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import type { DoorCtx, Passage } from "@/lib/platform/auth/door";
import { loadSignedIn } from "@/lib/platform/auth/load-actor";
import type { SignInRefusal } from "@/lib/platform/auth/rules";
import type { EndSignIn, SignInAsPersona } from "@/lib/platform/auth/schema";
import { endSignIns, startSignIn } from "@/lib/platform/auth/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { db, transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { done, NOT_FOUND, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import type { SignedInAt } from "./password";

/** One click in the demonstration; nowhere else, whatever is posted. */
export async function signInAsPersona(
  { door, now }: DoorCtx,
  { persona, next }: SignInAsPersona,
): Promise<Result<SignedInAt, SignInRefusal>> {
  if (!env.isDemo) return NOT_FOUND;
  const person = await db.person.findUnique({
    where: { personaKey: persona },
    select: { id: true, closedAt: true },
  });
  if (!person || person.closedAt !== null) return NOT_FOUND;
  const signIn = await transaction((tx) =>
    startSignIn(tx, {
      personId: person.id,
      method: "PERSONA",
      device: door.device,
      replaces: door.signInId,
      now,
    }),
  );
  return done({ signIn, begun: null, next });
}

/** Also from a sign-in whose second factor is missing; signing out twice is no fault. */
export async function signOut({ door, now }: DoorCtx): Promise<Result<Passage>> {
  const signedIn = door.signInId === null ? null : await loadSignedIn(db, door.signInId, now);
  if (signedIn) {
    const { actor } = signedIn;
    await transaction(async (tx) => {
      if ((await endSignIns(tx, { id: actor.signInId }, "signed_out", now)) === 0) return;
      await recordEnd(tx, actor, actor.signInId, now);
    });
  }
  return done({ signIn: null, begun: null });
}

/** One's own sign-in on another device. */
export async function endSignIn({ actor, now }: Ctx, { signInId }: EndSignIn): Promise<Result<undefined>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const where = { id: signInId, personId: actor.personId };
    if ((await tx.signIn.count({ where })) === 0) return NOT_FOUND;
    if ((await endSignIns(tx, where, "ended_by_owner", now)) > 0) await recordEnd(tx, actor, signInId, now);
    return done();
  });
}

function recordEnd(tx: Parameters<typeof recordEvent>[0], actor: Ctx["actor"], id: string, at: Date) {
  const personId = actor.kind === "person" ? actor.personId : null;
  return recordEvent(tx, { type: "sign_in.ended", at, actor, subject: { type: "sign_in", id }, personId });
}
