import { readLetterhead } from "@/lib/learning/certificate/queries";
import { exportPassport } from "@/lib/learning/passport/commands/export";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { downloadHeaders } from "@/lib/platform/files/file-name";
import { DEFAULT_LOCALE, isLocale } from "@/lib/platform/i18n/locales";

export const dynamic = "force-dynamic";

/** One's own passport, signed: `?format=pdf` or `json`, `?language=`. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const params = new URL(request.url).searchParams;
  const asked = params.get("language");
  const locale = isLocale(asked) ? asked : actor.kind === "person" ? actor.locale : DEFAULT_LOCALE;
  const { networkName } = await readLetterhead(null, locale);
  const result = await exportPassport(
    { actor, now: now() },
    {
      format: params.get("format") === "json" ? "json" : "pdf",
      locale,
      letterhead: { networkName, baseUrl: env.USTA_BASE_URL },
    },
  );
  if (!result.ok) return new Response(null, { status: 404 });
  const { name, contentType, bytes } = result.value;
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({ name, contentType, size: bytes.length }),
  });
}
