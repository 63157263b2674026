import "server-only";
import { cookies } from "next/headers";
import { errors, generators, Issuer, type Client } from "openid-client";
import { env } from "@/lib/platform/env";
import { mailField } from "@/lib/platform/fields";
import type { Locale } from "@/lib/platform/i18n/locales";
import { log } from "@/lib/platform/log";
import type { OidcSignIn } from "./commands/oidc";
import { seal, unseal } from "./secrets";

/** The code flow with PKCE, state and nonce; what has to come back the same is kept sealed in the browser. */

const CALLBACK = `${env.USTA_BASE_URL}/api/auth/callback`;
const PURPOSE = "oidc";
const MINUTES = 10;
const isSecure = env.USTA_BASE_URL.startsWith("https://");
export const OIDC_COOKIE = `${isSecure ? "__Host-" : ""}usta.oidc`;
const cookieOptions = { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/" } as const;

export type BegunOidc = {
  state: string;
  nonce: string;
  verifier: string;
  next: string;
  locale: Locale;
  until: number;
};

/** What the provider publishes of itself is read again after an hour, its keys whenever an unknown one signs. */
const KNOWN_MS = 60 * 60_000;
let known: { client: Client; until: number } | null = null;

async function clientAt(now: Date): Promise<Client> {
  if (known !== null && known.until > now.getTime()) return known.client;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret } = env;
  if (issuer === undefined || clientId === undefined) throw new Error("No identity provider is set.");
  const found = await Issuer.discover(issuer);
  if (found.metadata.issuer.replace(/\/+$/, "") !== issuer) {
    throw new Error("The identity provider calls itself otherwise than OIDC_ISSUER does.");
  }
  const client = new found.Client({
    client_id: clientId,
    client_secret: secret,
    redirect_uris: [CALLBACK],
    response_types: ["code"],
    id_token_signed_response_alg: signatureOf(found.metadata.id_token_signing_alg_values_supported),
  });
  known = { client, until: now.getTime() + KNOWN_MS };
  return client;
}

/** RS256, which each provider must offer, or what it offers instead; never an unsigned or a shared-secret one. */
function signatureOf(offered: unknown): string {
  const names = Array.isArray(offered) ? offered.filter((name) => typeof name === "string") : [];
  if (names.length === 0 || names.includes("RS256")) return "RS256";
  return names.find((name) => /^((RS|PS|ES)\d{3}|EdDSA)$/.test(name)) ?? "RS256";
}

/** The provider's address to go to; the browser keeps the rest. Null when the provider cannot be reached. */
export async function beginOidc(next: string, locale: Locale, now: Date): Promise<string | null> {
  return orNull(async () => {
    const client = await clientAt(now);
    const begun: BegunOidc = {
      state: generators.state(),
      nonce: generators.nonce(),
      verifier: generators.codeVerifier(),
      next,
      locale,
      until: now.getTime() + MINUTES * 60_000,
    };
    (await cookies()).set(OIDC_COOKIE, seal(PURPOSE, begun), { ...cookieOptions, maxAge: MINUTES * 60 });
    return client.authorizationUrl({
      scope: "openid email",
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: generators.codeChallenge(begun.verifier),
      code_challenge_method: "S256",
      ui_locales: locale,
    });
  });
}

/** What this browser began, once: it is forgotten as it is read. */
export async function takeBegunOidc(now: Date): Promise<BegunOidc | null> {
  const jar = await cookies();
  const begun = unseal(PURPOSE, jar.get(OIDC_COOKIE)?.value) as BegunOidc | null;
  jar.delete({ name: OIDC_COOKIE, ...cookieOptions });
  return begun !== null && begun.until > now.getTime() ? begun : null;
}

/** Who came back, or null where the answer is not the one to this browser's question. */
export async function finishOidc(answer: string, begun: BegunOidc, now: Date): Promise<OidcSignIn | null> {
  return orNull(async () => {
    const client = await clientAt(now);
    const { state, nonce, verifier, next } = begun;
    const tokens = await client.callback(CALLBACK, client.callbackParams(answer), {
      state,
      nonce,
      code_verifier: verifier,
      response_type: "code",
    });
    const signed = tokens.claims();
    const isWhole = signed.email !== undefined && signed.email_verified !== undefined;
    const canAsk = client.issuer.metadata.userinfo_endpoint !== undefined;
    const { email, email_verified: verified } = isWhole || !canAsk ? signed : await client.userinfo(tokens);
    if (!/^[\x20-\x7e]{1,255}$/.test(signed.sub)) throw new Error("The provider names nobody.");
    const mail = mailField.safeParse(email);
    return {
      issuer: signed.iss,
      subject: signed.sub,
      email: mail.success ? mail.data : null,
      emailVerified: verified === true || String(verified) === "true",
      next,
    };
  });
}

/** Told to the log without the tokens and claims that the library's errors carry. */
async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const isAnswer = error instanceof errors.OPError;
    const reason = String(isAnswer ? error.error : error instanceof Error ? error.message : error);
    log.warn({ reason: reason.slice(0, 200) }, "sign-in by the identity provider failed");
    return null;
  }
}
