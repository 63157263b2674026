import { drawCertificate } from "@/lib/learning/certificate/output/pdf";
import { getCertificate, readLetterhead } from "@/lib/learning/certificate/queries";
import { signPaper } from "@/lib/learning/credential/steps";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { readId } from "@/lib/platform/fields";
import { downloadHeaders } from "@/lib/platform/files/file-name";
import { DEFAULT_LOCALE, isLocale } from "@/lib/platform/i18n/locales";

export const dynamic = "force-dynamic";

/** A certificate's signed PDF, for whoever may see the certificate; `?language=` says in which language. */
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
  const drawn = await drawCertificate({
    certificate,
    ...(await readLetterhead(certificate.mark, locale)),
    baseUrl: env.USTA_BASE_URL,
    locale,
  });
  const { number, code } = certificate;
  const pdf = await signPaper(now(), drawn, { certificate: number, code });
  return new Response(new Uint8Array(pdf), {
    headers: downloadHeaders({
      name: `${number}.pdf`,
      contentType: "application/pdf",
      size: pdf.length,
      inline: true,
    }),
  });
}
