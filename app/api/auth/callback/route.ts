import { ANYONE } from "@/lib/platform/auth/actor";
import { signInByOidc } from "@/lib/platform/auth/commands/oidc";
import { throughDoor } from "@/lib/platform/auth/door";
import { finishOidc, takeBegunOidc, type BegunOidc } from "@/lib/platform/auth/oidc";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import { reportFault } from "@/lib/platform/log";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

const enter = throughDoor(signInByOidc);

/** Where the identity provider sends people back to: into the portal, or to the sign-in page with a sentence. */
export async function GET(request: Request): Promise<Response> {
  if (env.OIDC_ISSUER === undefined) return new Response(null, { status: 404 });
  const at = now();
  const begun = await takeBegunOidc(at);
  const locale = begun?.locale ?? DEFAULT_LOCALE;
  const next = begun?.next ?? routes.portalHome();
  const refusal = begun === null ? "failed" : await signIn(request.url, begun, at);
  const path = refusal === null ? next : `${routes.signIn(next)}&error=${encodeURIComponent(refusal)}`;
  const headers = { location: localised(locale, path), "cache-control": "no-store" };
  return new Response(null, { status: 303, headers });
}

/** Null when the person is in; else the code of the sentence. */
async function signIn(answer: string, begun: BegunOidc, at: Date): Promise<string | null> {
  const cameBack = await finishOidc(answer, begun, at);
  if (cameBack === null) return "failed";
  try {
    const result = await enter({ actor: ANYONE, now: at }, cameBack);
    return result.ok ? null : result.refusal;
  } catch (error) {
    reportFault(error);
    return "failed";
  }
}
