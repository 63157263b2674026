import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Begun, DoorCtx } from "@/lib/platform/auth/door";
import { evenly } from "@/lib/platform/auth/evenly";
import { findAccount } from "@/lib/platform/auth/queries";
import { CODE_MINUTES } from "@/lib/platform/auth/rules";
import { hashSecret, isSameSecret, randomDigits, randomToken } from "@/lib/platform/auth/secrets";
import { actorOf, startSignIn } from "@/lib/platform/auth/steps";
import { isFirstUse, isWithin, takeMail } from "@/lib/platform/auth/tries";
import { brokenConstraint, transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, refused, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";
import { alreadyRegisteredLetter, registrationLetter } from "@/lib/network/person/output";
import { NOTICE_VERSION, REGISTRATION_TRIES, type PersonRefusal } from "@/lib/network/person/rules";
import type { BeginRegistration, FinishRegistration } from "@/lib/network/person/schema";
import { giveRole, recordNotice } from "@/lib/network/person/steps";

type Facts = Pick<BeginRegistration, "givenName" | "familyName" | "locale"> & {
  codeHash: string;
  expiresAt: number;
};
type Passed = { begun?: Begun | null; signIn?: { id: string; personId: string } };

/**
 * Nothing is stored about somebody whose address is not proven: what was typed waits, sealed, in the browser. The
 * answer is the same where the address has an account; its owner is told by mail.
 */
export function beginRegistration(
  { door, now }: DoorCtx,
  { givenName, familyName, mail, locale, hasReadNotice, noticeVersion }: BeginRegistration,
): Promise<Result<Passed, PersonRefusal>> {
  return evenly(async () => {
    if (!hasReadNotice) return refused("notice_unread");
    if (noticeVersion !== NOTICE_VERSION) return refused("notice_changed");
    const wait = await takeMail(door.address, mail);
    if (wait !== null) return refused("too_many_mails", { minutes: Math.ceil(wait / 60) });
    const [handle, code] = [randomToken(), randomDigits()];
    await transaction(async (tx) => {
      const account = await findAccount(tx, mail);
      const reader = account?.locale ?? locale;
      const t = await translatorFor(reader);
      const letter = account
        ? alreadyRegisteredLetter(t, env.USTA_BASE_URL + localised(reader, routes.signIn()))
        : registrationLetter(t, { code, minutes: CODE_MINUTES });
      await queueMail(tx, {
        ...letter,
        personId: account?.id ?? null,
        recipient: mail,
        locale: reader,
        kind: "person.registration",
        now,
      });
    });
    const facts: Facts = {
      givenName,
      familyName,
      locale,
      codeHash: hashSecret(`${handle} ${code}`),
      expiresAt: now.getTime() + CODE_MINUTES * 60_000,
    };
    return done({ begun: { kind: "registration", handle, mail, facts } });
  });
}

/** The code from the mail makes the account; whoever was quicker with the same address has made it already. */
export function finishRegistration(
  { door, now }: DoorCtx,
  { code }: FinishRegistration,
): Promise<Result<Passed, PersonRefusal>> {
  return evenly(async () => {
    if (door.begun?.kind !== "registration") return refused("code_over");
    const { handle, mail } = door.begun;
    const facts = door.begun.facts as Facts;
    if (facts.expiresAt <= now.getTime()) return refused("code_over");
    if (!(await isWithin(REGISTRATION_TRIES, handle))) return refused("code_over");
    if (!isSameSecret(facts.codeHash, hashSecret(`${handle} ${code}`))) return refused("wrong_code");
    if (!(await isFirstUse(handle))) return refused("code_over");
    const signIn = await makeAccount({ ...facts, mail }, door, now);
    return done({ signIn, begun: null });
  });
}

async function makeAccount(facts: Facts & { mail: string }, door: DoorCtx["door"], now: Date) {
  const { givenName, familyName, locale, mail } = facts;
  const enter = { method: "CODE" as const, device: door.device, replaces: door.signInId, now };
  const attempt = () =>
    transaction(async (tx) => {
      const known = await findAccount(tx, mail);
      if (known) return startSignIn(tx, { ...enter, personId: known.id });
      const { id: personId } = await tx.person.create({
        data: { givenName, familyName, locale, email: mail, createdAt: now, emailProvenAt: now },
        select: { id: true },
      });
      const deed = { actor: actorOf(personId), now };
      await recordEvent(tx, {
        type: "person.registered",
        at: now,
        actor: deed.actor,
        subject: { type: "person", id: personId },
        personId,
      });
      await giveRole(
        tx,
        personId,
        { role: "TEACHER", centreId: null, provinceId: null, schoolId: null },
        deed,
      );
      await recordNotice(tx, personId, deed);
      return startSignIn(tx, { ...enter, personId });
    });
  try {
    return await attempt();
  } catch (error) {
    if (brokenConstraint(error) !== "person_email_live") throw error;
    return attempt();
  }
}
