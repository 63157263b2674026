import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import type { DoorCtx, Passage } from "@/lib/platform/auth/door";
import { evenly } from "@/lib/platform/auth/evenly";
import { passwordSetLetter } from "@/lib/platform/auth/output";
import { hashPassword, isPassword } from "@/lib/platform/auth/password";
import { findAccount } from "@/lib/platform/auth/queries";
import { isGuessable, needsCurrentPassword, type SignInRefusal } from "@/lib/platform/auth/rules";
import type { SetPassword, SignInWithPassword } from "@/lib/platform/auth/schema";
import { endSignIns, startSignIn } from "@/lib/platform/auth/steps";
import { forgetPasswordTries, takePasswordTry } from "@/lib/platform/auth/tries";
import { recordEvent } from "@/lib/platform/audit/record";
import { db, transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";

export type SignedInAt = Passage & { next: string };

/** The same answer, after the same time, for a wrong password and for an address nobody has. */
export function signInWithPassword(
  { door, now }: DoorCtx,
  { address: mail, password, next }: SignInWithPassword,
): Promise<Result<SignedInAt, SignInRefusal>> {
  return evenly(async () => {
    const wait = await takePasswordTry(door.address, mail);
    if (wait !== null) return refused("too_many_tries", { seconds: wait });
    const account = await findAccount(db, mail);
    if (!(await isPassword(account?.passwordHash ?? null, password)) || !account) {
      return refused("wrong_password");
    }
    await forgetPasswordTries(door.address, mail);
    const signIn = await transaction((tx) =>
      startSignIn(tx, {
        personId: account.id,
        method: "PASSWORD",
        device: door.device,
        replaces: door.signInId,
        now,
      }),
    );
    return done({ signIn, begun: null, next });
  });
}

/** A new password ends every other sign-in and is told by mail. */
export async function setPassword(
  { actor, now }: Ctx,
  { currentPassword, newPassword, repeatedPassword }: SetPassword,
): Promise<Result<undefined, SignInRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  const [person, signIn] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: actor.personId } }),
    db.signIn.findUniqueOrThrow({ where: { id: actor.signInId } }),
  ]);
  if (needsCurrentPassword(signIn, person.passwordHash !== null, now)) {
    const wait = await takePasswordTry("own page", actor.personId);
    if (wait !== null) return refused("too_many_tries", { seconds: wait });
    if (!(await isPassword(person.passwordHash, currentPassword))) return refused("wrong_current_password");
    await forgetPasswordTries("own page", actor.personId);
  }
  if (newPassword !== repeatedPassword.normalize("NFC")) return refused("password_not_repeated");
  const ownWords = [person.givenName, person.familyName, ...(person.email?.split(/[@.]/) ?? [])];
  if (isGuessable(newPassword, ownWords)) return refused("password_guessable");

  const passwordHash = await hashPassword(newPassword);
  const t = await translatorFor(person.locale);
  await transaction(async (tx) => {
    await tx.person.update({
      where: { id: actor.personId, closedAt: null },
      data: { passwordHash, passwordSetAt: now },
    });
    await endSignIns(tx, { personId: actor.personId, except: actor.signInId }, "new_password", now);
    await recordEvent(tx, {
      type: "password.set",
      at: now,
      actor,
      subject: { type: "person", id: actor.personId },
      personId: actor.personId,
    });
    if (person.email === null) return;
    const link = env.USTA_BASE_URL + localised(person.locale, routes.signIn());
    const letter = passwordSetLetter(t, link);
    await queueMail(tx, {
      ...letter,
      personId: person.id,
      recipient: person.email,
      locale: person.locale,
      kind: "signIn.passwordSet",
      now,
    });
  });
  return done();
}
