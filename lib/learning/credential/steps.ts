import "server-only";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";
import { seal, unseal } from "@/lib/platform/auth/secrets";
import { transaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { signPdf, signToken, type Claims, type SignWith } from "./output";
import { ALGORITHM, keyUrl } from "./rules";

const PURPOSE = "credential-key";

/** One at a time: of two who find no key, the second finds the first one's. */
export async function lockKeys(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('signing_key', 0))`;
}

/**
 * The key in use, made where there is none. One whose sealing no longer opens, because the portal's secret was changed, is
 * replaced: what it signed can still be verified.
 */
export async function keyInUse(tx: Tx, now: Date): Promise<SignWith> {
  const known = await readKey(tx);
  if (known) return known;
  await lockKeys(tx);
  return (await readKey(tx)) ?? makeKey(tx, now);
}

async function readKey(tx: Tx): Promise<SignWith | null> {
  const row = await tx.signingKey.findFirst({ where: { replacedAt: null } });
  const privateJwk = row && (unseal(PURPOSE, row.sealedKey) as JWK | null);
  return row && privateJwk ? { kid: keyUrl(env.USTA_BASE_URL, row.id), privateJwk } : null;
}

/** A new key in the place of the one in use, which stays published. The caller holds the keys' lock. */
export async function makeKey(tx: Tx, now: Date): Promise<SignWith> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, {
    modulusLength: 2048,
    extractable: true,
  });
  const publicJwk = await exportJWK(publicKey);
  const privateJwk = await exportJWK(privateKey);
  const id = await calculateJwkThumbprint(publicJwk);
  await tx.signingKey.updateMany({ where: { replacedAt: null }, data: { replacedAt: now } });
  await tx.signingKey.create({
    data: {
      id,
      publicJwk: { ...publicJwk, alg: ALGORITHM, use: "sig" } as object,
      sealedKey: seal(PURPOSE, privateJwk),
      createdAt: now,
    },
  });
  return { kid: keyUrl(env.USTA_BASE_URL, id), privateJwk };
}

/** The key in use, for signing something that is not written to the database. */
export const keyNow = (now: Date) => transaction((tx) => keyInUse(tx, now));

const own = (now: Date) => ({ iss: env.USTA_BASE_URL, iat: Math.floor(now.getTime() / 1000) });

/** A paper with its signature behind it; whether the asker may have it, the caller knows. */
export async function signPaper(now: Date, pdf: Uint8Array, claims: Claims): Promise<Uint8Array> {
  return signPdf(pdf, { ...own(now), ...claims }, await keyNow(now));
}

/** Claims as a signed token. */
export async function signClaims(now: Date, claims: Claims): Promise<string> {
  return signToken({ ...own(now), ...claims }, await keyNow(now));
}
