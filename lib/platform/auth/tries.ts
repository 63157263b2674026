import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/platform/db";
import { hashSecret } from "./secrets";

/** rate-limiter-flexible speaks to `pg`; this lets it use the portal's own pool. */
const storeClient = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    if (!/RETURNING|^\s*SELECT/i.test(text))
      return { rowCount: await db.$executeRawUnsafe(text, ...values), rows: [] };
    const rows = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
    return {
      rowCount: rows.length,
      rows: rows.map((row) => ({
        points: row.points,
        expire: row.expire === null ? null : Number(row.expire),
      })),
    };
  },
};

const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPostgres({
    storeClient,
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix,
    points,
    duration,
  });

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** [D] Tries from one address at one account, and what all addresses together may try before they have to wait. */
export const PAIR_TRIES = 8;
export const FREE_TRIES = 10;
export const LONGEST_WAIT_SECONDS = 60;
const perPair = limiter("pair", PAIR_TRIES, 15 * MINUTE);
const perAccount = limiter("account", Number.MAX_SAFE_INTEGER, 24 * HOUR);
const slot = limiter("slot", 1, 1);

const mailsPerPair = limiter("mail-pair", 5, 15 * MINUTE);
const mailsPerAccount = limiter("mail-account", 30, HOUR);
const mailsPerAddress = limiter("mail-address", 200, HOUR);
const codesPerAccount = limiter("code-account", 20, HOUR);
const onceOnly = limiter("once", 1, 10 * MINUTE);

/** Null when the try may be made, else the seconds to wait. */
type Wait = number | null;

async function take(from: RateLimiterPostgres, key: string, options = {}): Promise<Wait> {
  try {
    await from.consume(key, 1, options);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/** Seconds that must lie between two tries at an account after so many of them: 1, 2, 4 … never more than a minute. */
export function waitAfter(tries: number): number {
  return tries <= FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(tries - FREE_TRIES - 1, 10));
}

/**
 * Counts one try of a password before it is looked at, so that many at once gain nothing. Whoever tries from
 * elsewhere makes the account's owner wait a minute at most, and never closes the way by mail.
 */
export async function takePasswordTry(address: string, account: string): Promise<Wait> {
  const wait = await take(perPair, hashSecret(`${address} ${account}`));
  if (wait !== null) return wait;
  const key = hashSecret(account);
  const { consumedPoints } = await perAccount.penalty(key);
  const pause = waitAfter(consumedPoints);
  return pause === 0 ? null : take(slot, key, { customDuration: pause });
}

export async function forgetPasswordTries(address: string, account: string): Promise<void> {
  const key = hashSecret(account);
  await Promise.all([
    perPair.delete(hashSecret(`${address} ${account}`)),
    perAccount.delete(key),
    slot.delete(key),
  ]);
}

/** For mails with a code; what was sent before the limit stays usable, its link without any. */
export async function takeMail(address: string, account: string): Promise<Wait> {
  return (
    (await take(mailsPerPair, hashSecret(`${address} ${account}`))) ??
    (await take(mailsPerAddress, hashSecret(address))) ??
    (await take(mailsPerAccount, hashSecret(account)))
  );
}

/** Six digits could be guessed over many mails: so many typed codes an hour at an account, whoever types. */
export function takeCodeTry(account: string): Promise<Wait> {
  return take(codesPerAccount, hashSecret(account));
}

/** True the first time a thing is used within ten minutes (a one-time password's step, a registration's code). */
export async function isFirstUse(thing: string): Promise<boolean> {
  return (await take(onceOnly, hashSecret(thing))) === null;
}

/** A small number of tries at one thing, such as a registration's code. */
export async function isWithin(tries: number, thing: string): Promise<boolean> {
  const { consumedPoints } = await perAccount.penalty(hashSecret(`tries ${thing}`));
  return consumedPoints <= tries;
}

const checksPerAddress = limiter("check", 30, MINUTE);

/** Counts one look-up of a code that anyone may try: a certificate's. */
export async function takeCheckTry(address: string): Promise<Wait> {
  return take(checksPerAddress, hashSecret(address));
}

const linksPerAddress = limiter("link", 60, MINUTE);

/** Counts one opening of a personal link, whether it leads in or not. */
export async function takeLinkTry(address: string): Promise<Wait> {
  return take(linksPerAddress, hashSecret(address));
}

const checkInsPerPerson = limiter("check-in", 10, 5 * MINUTE);

/** Counts one code tried to check in to a half-day, typed or opened. */
export async function takeCheckInTry(personId: string): Promise<Wait> {
  return take(checkInsPerPerson, hashSecret(personId));
}
