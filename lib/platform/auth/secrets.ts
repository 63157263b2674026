import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomInt } from "node:crypto";
import { timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";

/** A secret nobody guesses (256 bits), for links and cookies. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

export function randomDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** What the database keeps of a token or code: keyed, so that a stolen table alone does not give six digits away. */
export function hashSecret(secret: string): string {
  return createHmac("sha256", env.USTA_SECRET).update(secret).digest("base64url");
}

export function isSameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const key = (purpose: string) => Buffer.from(hkdfSync("sha256", env.USTA_SECRET, "usta", purpose, 32));

/** Encrypts a value for one purpose, so that a browser or a table can keep it for us. */
export function seal(purpose: string, value: unknown): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(purpose), iv);
  const bytes = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), bytes]).toString("base64url");
}

/** The sealed value, or null where it is not one of ours. */
export function unseal(purpose: string, sealed: string | null | undefined): unknown {
  if (!sealed) return null;
  try {
    const bytes = Buffer.from(sealed, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", key(purpose), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** A number below `below` that only who knows the portal's secret can tell, of one purpose and text. */
export function keyedNumber(purpose: string, text: string, below: number): number {
  return createHmac("sha256", key(purpose)).update(text).digest().readUIntBE(0, 6) % below;
}
