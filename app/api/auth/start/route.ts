import { beginOidc } from "@/lib/platform/auth/oidc";
import { nextField } from "@/lib/platform/auth/schema";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import { languageOf, localised, localPath, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

/** To the identity provider, and back to `next`, a path of ours in the reader's language. */
export async function GET(request: Request): Promise<Response> {
  if (env.OIDC_ISSUER === undefined) return new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("next");
  const locale = languageOf(localPath(asked) ?? "/") ?? DEFAULT_LOCALE;
  const next = nextField.parse(asked ?? undefined);
  const provider = await beginOidc(next, locale, now());
  const location = provider ?? `${localised(locale, routes.signIn(next))}&error=failed`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
