import "server-only";
import { decode, encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { env } from "@/lib/platform/env";
import { HINT_COOKIE } from "./rules";

const isSecure = env.USTA_BASE_URL.startsWith("https://");
/** next-auth's own cookie, so that its routes and ours read the same one. */
export const SIGN_IN_COOKIE = `${isSecure ? "__Secure-" : ""}next-auth.session-token`;
export const SIGN_IN_DAYS = 14;
const DAY_SECONDS = 24 * 60 * 60;

/** The cookie's value for a SignIn row; the row, not the cookie, says whether it still holds. */
export function encodeSignIn(signIn: { id: string; personId: string }): Promise<string> {
  return encode({
    token: { sub: signIn.personId, sid: signIn.id },
    secret: env.USTA_SECRET,
    maxAge: SIGN_IN_DAYS * DAY_SECONDS,
  });
}

const OPENED_MS = 60_000;
const OPENED_MOST = 2_000;
const opened = new Map<string, { signInId: string; until: number }>();

/**
 * The SignIn's id in a cookie's value, or null where it is not one of ours or has run out. To open one is a
 * twentieth of a page's work, so what one held is kept for a minute; whether the sign-in still holds, its row says.
 */
export async function decodeSignIn(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const known = opened.get(value);
  if (known && performance.now() < known.until) return known.signInId;
  const signInId = await open(value);
  if (opened.size >= OPENED_MOST) opened.clear();
  if (signInId !== null) opened.set(value, { signInId, until: performance.now() + OPENED_MS });
  return signInId;
}

async function open(value: string): Promise<string | null> {
  try {
    const token = await decode({ token: value, secret: env.USTA_SECRET });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}

/** In a server action or route handler only. */
export async function setSignInCookie(signIn: { id: string; personId: string }): Promise<void> {
  const jar = await cookies();
  const options = {
    sameSite: "lax",
    secure: isSecure,
    path: "/",
    maxAge: SIGN_IN_DAYS * DAY_SECONDS,
  } as const;
  jar.set(SIGN_IN_COOKIE, await encodeSignIn(signIn), { ...options, httpOnly: true });
  jar.set(HINT_COOKIE, "1", options);
}

export async function dropSignInCookie(): Promise<void> {
  const jar = await cookies();
  for (const name of [SIGN_IN_COOKIE, HINT_COOKIE]) jar.delete({ name, path: "/", secure: isSecure });
}
