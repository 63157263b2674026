import "server-only";
import { ANYONE, type Ctx } from "@/lib/platform/auth/actor";
import type { DoorCtx } from "@/lib/platform/auth/door";
import { oidcPerson, type OidcRefusal, type SignInRefusal, unlinkRefusal } from "@/lib/platform/auth/rules";
import type { UnlinkOidc } from "@/lib/platform/auth/schema";
import { actorOf, startSignIn } from "@/lib/platform/auth/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result, SIGN_IN_NEEDED } from "@/lib/platform/refusal";
import type { SignedInAt } from "./password";

/** What the provider says of who came back; checked and signed before it is handed here. */
export type OidcSignIn = {
  issuer: string;
  subject: string;
  email: string | null;
  emailVerified: boolean;
  next: string;
};

/** A known account of the provider, or the first one of whoever has the mail address that it verified. */
export function signInByOidc(
  { door, now }: DoorCtx,
  { issuer, subject, email, emailVerified, next }: OidcSignIn,
): Promise<Result<SignedInAt, OidcRefusal>> {
  return transaction(async (tx) => {
    let linked = await findLinked(tx, issuer, subject);
    const isMailVerified = email !== null && emailVerified;
    const mailOwner = !linked && isMailVerified ? await lockMailOwner(tx, issuer, email) : null;
    if (mailOwner) linked = await findLinked(tx, issuer, subject);
    const person = oidcPerson({ linked, mailOwner, isMailVerified });
    const refuse = async (refusal: OidcRefusal) => {
      const personId = linked?.personId ?? mailOwner?.personId;
      if (personId !== undefined) await recordRefusal(tx, personId, refusal, now);
      return refused(refusal);
    };
    if ("refusal" in person) return refuse(person.refusal);
    const { personId } = person;
    if (person.isNew) {
      const account = { issuer, subject, personId, linkedAt: now };
      const { count } = await tx.oidcAccount.createMany({ data: account, skipDuplicates: true });
      if (count === 0) return refuse("other_account");
      await tx.person.updateMany({
        where: { id: personId, emailProvenAt: null },
        data: { emailProvenAt: now },
      });
      await recordEvent(tx, {
        type: "sign_in.linked",
        at: now,
        actor: actorOf(personId),
        subject: { type: "person", id: personId },
        personId,
      });
    }
    const signIn = await startSignIn(tx, {
      personId,
      method: "OIDC",
      device: door.device,
      replaces: door.signInId,
      now,
    });
    return done({ signIn, begun: null, next });
  });
}

/** Takes an own account of a provider off; never the last way in. The person's row is held, so that two cannot go at once. */
export async function unlinkOidc(
  { actor, now }: Ctx,
  { issuer, subject }: UnlinkOidc,
): Promise<Result<undefined, SignInRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  const { personId } = actor;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { email: true, passwordHash: true, oidcAccounts: { select: { issuer: true, subject: true } } },
    });
    const own = person.oidcAccounts;
    if (!own.some((one) => one.issuer === issuer && one.subject === subject)) return NOT_FOUND;
    const refusal = unlinkRefusal({
      hasPassword: person.passwordHash !== null,
      hasMail: person.email !== null,
      accounts: own.length,
    });
    if (refusal) return refused(refusal);
    await tx.oidcAccount.delete({ where: { issuer_subject: { issuer, subject } } });
    await recordEvent(tx, {
      type: "sign_in.unlinked",
      at: now,
      actor,
      subject: { type: "person", id: personId },
      personId,
    });
    return done(undefined);
  });
}

async function findLinked(tx: Tx, issuer: string, subject: string) {
  const account = await tx.oidcAccount.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { personId: true, person: { select: { closedAt: true } } },
  });
  return account && { personId: account.personId, isClosed: account.person.closedAt !== null };
}

/** Locked, so that two accounts with the same address cannot both become this person's first; so look again after it. */
async function lockMailOwner(tx: Tx, issuer: string, email: string) {
  const [person] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM person WHERE email = ${email} AND closed_at IS NULL FOR UPDATE`;
  if (!person) return null;
  const accounts = await tx.oidcAccount.count({ where: { issuer, personId: person.id } });
  return { personId: person.id, hasOtherAccount: accounts > 0 };
}

function recordRefusal(tx: Tx, personId: string, reason: OidcRefusal, at: Date) {
  return recordEvent(tx, {
    type: "sign_in.refused",
    at,
    actor: ANYONE,
    subject: { type: "person", id: personId },
    personId,
    facts: { method: "OIDC", reason },
  });
}
