import { drawCertificate } from "@/lib/learning/certificate/output";
import { getCertificate } from "@/lib/learning/certificate/queries";
import { getNetwork } from "@/lib/network/network/queries";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { env } from "@/lib/platform/env";
import { readId } from "@/lib/platform/fields";
import { DEFAULT_LOCALE, isLocale } from "@/lib/platform/i18n/locales";
import { localName } from "@/lib/platform/i18n/local-name";

export const dynamic = "force-dynamic";

/** A certificate's PDF, for whoever may see the certificate; `?language=` says in which language. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const id = readId((await params).id);
  const certificate = id === null ? null : await getCertificate(actor, id);
  if (!certificate) return new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("language");
  const locale = isLocale(asked) ? asked : actor.kind === "person" ? actor.locale : DEFAULT_LOCALE;
  const network = await getNetwork(actor);
  const pdf = await drawCertificate({
    certificate,
    networkName: network ? localName(network, locale) : "",
    baseUrl: env.USTA_BASE_URL,
    locale,
  });
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${certificate.number}.pdf"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
