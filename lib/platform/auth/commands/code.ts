import "server-only";
import type { DoorCtx } from "@/lib/platform/auth/door";
import { evenly } from "@/lib/platform/auth/evenly";
import { codeLetter } from "@/lib/platform/auth/output";
import { findAccount } from "@/lib/platform/auth/queries";
import { CODE_MINUTES, codeRefusal, linkRefusal, type SignInRefusal } from "@/lib/platform/auth/rules";
import type { SendSignInCode, SignInWithCode, SignInWithLink } from "@/lib/platform/auth/schema";
import { hashSecret, isSameSecret, randomDigits, randomToken } from "@/lib/platform/auth/secrets";
import { startSignIn } from "@/lib/platform/auth/steps";
import { takeCodeTry, takeMail } from "@/lib/platform/auth/tries";
import { transaction, type Tx } from "@/lib/platform/db";
import type { SignInMethod } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, refused, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";
import type { SignedInAt } from "./password";

/** One mail with six digits and a link. The browser gets a handle either way; only a known address gets a mail. */
export function sendSignInCode(
  { door, now }: DoorCtx,
  { mail, next }: SendSignInCode,
): Promise<Result<SignedInAt, SignInRefusal>> {
  return evenly(async () => {
    const wait = await takeMail(door.address, mail);
    if (wait !== null) return refused("too_many_mails", { minutes: Math.ceil(wait / 60) });
    const [handle, code, token] = [randomToken(), randomDigits(), randomToken()];
    await transaction(async (tx) => {
      const account = await findAccount(tx, mail);
      if (!account) return;
      await tx.signInCode.create({
        data: {
          personId: account.id,
          handleHash: hashSecret(handle),
          codeHash: hashSecret(`${handle} ${code}`),
          linkTokenHash: hashSecret(token),
          createdAt: now,
          expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
        },
      });
      const link = env.USTA_BASE_URL + localised(account.locale, routes.signInLink(token, next));
      const letter = codeLetter(await translatorFor(account.locale), { code, link, minutes: CODE_MINUTES });
      await queueMail(tx, {
        ...letter,
        personId: account.id,
        recipient: mail,
        locale: account.locale,
        kind: "signIn.code",
        now,
      });
    });
    return done({ begun: { kind: "code", handle, mail }, next });
  });
}

/** Five tries at a code, each counted for good; a code is used once. */
export function signInWithCode(
  { door, now }: DoorCtx,
  { code, next }: SignInWithCode,
): Promise<Result<SignedInAt, SignInRefusal>> {
  return evenly(async () => {
    const handle = door.begun?.kind === "code" ? door.begun.handle : null;
    if (handle === null || !door.begun) return refused("code_over");
    const wait = await takeCodeTry(door.begun.mail);
    if (wait !== null) return refused("too_many_tries", { seconds: wait });
    return transaction(async (tx) => {
      const row = await lockCode(tx, { handleHash: hashSecret(handle) });
      if (!row) return refused("wrong_code");
      const refusal = codeRefusal(row, now);
      if (refusal) return refused(refusal);
      if (!isSameSecret(row.codeHash, hashSecret(`${handle} ${code}`))) {
        await tx.signInCode.update({ where: { id: row.id }, data: { tries: { increment: 1 } } });
        return refused("wrong_code");
      }
      return enter(tx, row, "CODE", { door, now, next });
    });
  });
}

/** The link in the mail leads to a page whose button posts here: whoever opens it without pressing uses nothing up. */
export function signInWithLink(
  { door, now }: DoorCtx,
  { token, next }: SignInWithLink,
): Promise<Result<SignedInAt, SignInRefusal>> {
  return transaction(async (tx) => {
    const row = await lockCode(tx, { linkTokenHash: hashSecret(token) });
    const refusal = linkRefusal(row, now);
    if (refusal || !row) return refused("link_over");
    return enter(tx, row, "LINK", { door, now, next });
  });
}

type CodeRow = NonNullable<Awaited<ReturnType<typeof lockCode>>>;

async function lockCode(tx: Tx, where: { handleHash: string } | { linkTokenHash: string }) {
  const found = await tx.signInCode.findUnique({ where, select: { id: true } });
  if (!found) return null;
  await tx.$queryRaw`SELECT 1 FROM sign_in_code WHERE id = ${found.id}::uuid FOR UPDATE`;
  return tx.signInCode.findUnique({ where: { id: found.id }, include: { person: true } });
}

async function enter(
  tx: Tx,
  row: CodeRow,
  method: SignInMethod,
  { door, now, next }: Pick<DoorCtx, "door" | "now"> & { next: string },
) {
  await tx.signInCode.update({ where: { id: row.id }, data: { usedAt: now } });
  if (row.person.closedAt !== null) return refused(method === "CODE" ? "code_over" : "link_over");
  if (row.person.emailProvenAt === null) {
    await tx.person.update({ where: { id: row.personId }, data: { emailProvenAt: now } });
  }
  const { personId } = row;
  const signIn = await startSignIn(tx, {
    personId,
    method,
    device: door.device,
    replaces: door.signInId,
    now,
  });
  return done({ signIn, begun: null, next });
}
