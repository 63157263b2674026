import "server-only";
import { Secret, TOTP } from "otpauth";
import { isFirstUse } from "./tries";
import { seal, unseal } from "./secrets";

const PURPOSE = "totp";
const PERIOD_SECONDS = 30;

const totp = (secret: Secret, label = "") =>
  new TOTP({ issuer: "Usta", label, secret, digits: 6, period: PERIOD_SECONDS, algorithm: "SHA1" });

/** A new secret as the database keeps it. */
export function newTotpSecret(): string {
  return seal(PURPOSE, new Secret({ size: 20 }).base32);
}

/** What an authenticator is shown: the secret to type and the address a QR code holds; null where it is unreadable. */
export function totpKey(sealed: string, label: string): { secret: string; uri: string } | null {
  const base32 = unseal(PURPOSE, sealed);
  if (typeof base32 !== "string") return null;
  return { secret: base32, uri: totp(Secret.fromBase32(base32), label).toString() };
}

/** The code of now, the one before or the one after; each is taken once. */
export async function isTotpCode(
  sealed: string,
  code: string,
  now: Date,
  personId: string,
): Promise<boolean> {
  const base32 = unseal(PURPOSE, sealed);
  if (typeof base32 !== "string") return false;
  const step = totp(Secret.fromBase32(base32)).validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (step === null) return false;
  const counter = Math.floor(now.getTime() / (PERIOD_SECONDS * 1000)) + step;
  return isFirstUse(`totp ${personId} ${counter}`);
}
