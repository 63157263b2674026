import "server-only";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Role, SignInMethod } from "@/lib/platform/db/generated/enums";
import { env } from "@/lib/platform/env";
import type { Actor } from "./actor";
import { totpKey } from "./totp";

/** The account that signs in with this address, or null. */
export function findAccount(on: Db | Tx, mail: string) {
  return on.person.findFirst({
    where: { email: mail, closedAt: null },
    select: { id: true, passwordHash: true, locale: true, emailProvenAt: true },
  });
}

export type SignInRow = {
  id: string;
  method: SignInMethod;
  startedAt: Date;
  expiresAt: Date;
  device: string | null;
  isThisOne: boolean;
};

/** One's own living sign-ins, newest first. */
export async function listSignIns(actor: Actor, now: Date): Promise<SignInRow[]> {
  if (actor.kind !== "person") return [];
  const rows = await db.signIn.findMany({
    where: { personId: actor.personId, endedAt: null, expiresAt: { gt: now } },
    orderBy: { startedAt: "desc" },
    take: 50,
    select: { id: true, method: true, startedAt: true, expiresAt: true, device: true },
  });
  return rows.map((row) => ({ ...row, isThisOne: row.id === actor.signInId }));
}

/** What the account page says about one's own doors. */
export async function getOwnDoors(actor: Actor) {
  if (actor.kind !== "person") return null;
  const [person, signIn] = await Promise.all([
    db.person.findUniqueOrThrow({
      where: { id: actor.personId },
      select: {
        email: true,
        passwordHash: true,
        passwordSetAt: true,
        totpConfirmedAt: true,
        totpSecret: true,
      },
    }),
    db.signIn.findUniqueOrThrow({
      where: { id: actor.signInId },
      select: { method: true, startedAt: true },
    }),
  ]);
  return {
    mail: person.email,
    hasPassword: person.passwordHash !== null,
    passwordSetAt: person.passwordSetAt,
    totp: person.totpConfirmedAt
      ? ("on" as const)
      : person.totpSecret
        ? ("begun" as const)
        : ("off" as const),
    signIn,
  };
}

/** Accounts of identity providers that let one in; the address of each provider and an own word for each account. */
export async function listOidcAccounts(actor: Actor) {
  if (actor.kind !== "person") return [];
  return db.oidcAccount.findMany({
    where: { personId: actor.personId },
    orderBy: { linkedAt: "asc" },
    select: { issuer: true, subject: true, linkedAt: true },
  });
}

export type PersonaRow = {
  key: string;
  name: string;
  roles: { role: Role; place: string | null }[];
};

/** The demonstration's people, for one click each; nobody outside the demonstration. */
export async function listPersonas(): Promise<PersonaRow[]> {
  if (!env.isDemo) return [];
  const people = await db.person.findMany({
    where: { personaKey: { not: null }, closedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      personaKey: true,
      givenName: true,
      familyName: true,
      roles: {
        where: { endsOn: null },
        orderBy: { role: "asc" },
        select: {
          role: true,
          centre: { select: { shortName: true } },
          province: { select: { name: true } },
          school: { select: { name: true } },
        },
      },
    },
  });
  return people.map(({ personaKey, givenName, familyName, roles }) => ({
    key: personaKey ?? "",
    name: `${givenName} ${familyName}`,
    roles: roles.map(({ role, centre, province, school }) => ({
      role,
      place: centre?.shortName ?? province?.name ?? school?.name ?? null,
    })),
  }));
}

/** The key of a second factor that was begun and not yet confirmed; a confirmed one is never shown again. */
export async function getOwnTotp(actor: Actor): Promise<{ secret: string; uri: string } | null> {
  if (actor.kind !== "person") return null;
  const person = await db.person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: { email: true, totpSecret: true, totpConfirmedAt: true },
  });
  if (person.totpSecret === null || person.totpConfirmedAt !== null) return null;
  return totpKey(person.totpSecret, person.email ?? "");
}
