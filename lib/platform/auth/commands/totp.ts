import "server-only";
import type { Ctx, PersonActor } from "@/lib/platform/auth/actor";
import type { DoorCtx } from "@/lib/platform/auth/door";
import { loadSignedIn } from "@/lib/platform/auth/load-actor";
import type { SignInRefusal } from "@/lib/platform/auth/rules";
import type { RemoveTotp, TotpInput } from "@/lib/platform/auth/schema";
import { isTotpCode, newTotpSecret } from "@/lib/platform/auth/totp";
import { forgetPasswordTries, takePasswordTry } from "@/lib/platform/auth/tries";
import { recordEvent } from "@/lib/platform/audit/record";
import type { EventType } from "@/lib/platform/audit/events";
import { db, transaction, type Tx } from "@/lib/platform/db";
import { done, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import type { SignedInAt } from "./password";

/** Makes the secret an authenticator takes; nothing depends on it until a code of it was shown. */
export async function startTotp({ door, now }: DoorCtx): Promise<Result<object, SignInRefusal>> {
  const actor = await signedIn(door.signInId, now);
  if (!actor) return SIGN_IN_NEEDED;
  await db.person.updateMany({
    where: { id: actor.personId, totpConfirmedAt: null },
    data: { totpSecret: newTotpSecret() },
  });
  return done({});
}

/** The second factor of this sign-in; the first code ever shown also confirms the secret. */
export async function showTotp(
  { door, now }: DoorCtx,
  { code, next }: TotpInput,
): Promise<Result<SignedInAt, SignInRefusal>> {
  const actor = await signedIn(door.signInId, now);
  if (!actor) return SIGN_IN_NEEDED;
  const person = await db.person.findUniqueOrThrow({ where: { id: actor.personId } });
  if (person.totpSecret === null) return refused("totp_not_started");
  const refusal = await codeRefusal(actor, person.totpSecret, code, now);
  if (refusal) return refusal;
  const { totpSecret } = person;
  return transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: actor.personId, totpSecret, totpConfirmedAt: null },
      data: { totpConfirmedAt: now },
    });
    if (count > 0) await record(tx, "totp.confirmed", actor, now);
    await tx.signIn.update({ where: { id: actor.signInId }, data: { totpAt: now } });
    return done({ next });
  });
}

/** Takes one code of it, so that an open screen alone cannot take the second factor away. */
export async function removeTotp(
  { actor, now }: Ctx,
  { code }: RemoveTotp,
): Promise<Result<undefined, SignInRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  const person = await db.person.findUniqueOrThrow({ where: { id: actor.personId } });
  if (person.totpSecret === null) return refused("totp_not_started");
  const refusal = await codeRefusal(actor, person.totpSecret, code, now);
  if (refusal) return refusal;
  await transaction(async (tx) => {
    await tx.person.update({
      where: { id: actor.personId },
      data: { totpSecret: null, totpConfirmedAt: null },
    });
    await record(tx, "totp.removed", actor, now);
  });
  return done();
}

async function signedIn(signInId: string | null, now: Date): Promise<PersonActor | null> {
  return signInId === null ? null : ((await loadSignedIn(db, signInId, now))?.actor ?? null);
}

async function codeRefusal({ personId }: PersonActor, secret: string, code: string, now: Date) {
  const wait = await takePasswordTry("totp", personId);
  if (wait !== null) return refused("too_many_tries", { seconds: wait });
  if (!(await isTotpCode(secret, code, now, personId))) return refused("wrong_totp");
  await forgetPasswordTries("totp", personId);
  return null;
}

function record(tx: Tx, type: EventType, actor: PersonActor, at: Date) {
  const { personId } = actor;
  return recordEvent(tx, { type, at, actor, subject: { type: "person", id: personId }, personId });
}
