import { createHash } from "node:crypto";
import { manifestTable, type ManifestRow } from "@/lib/learning/certificate/output/manifest";
import { drawCertificate } from "@/lib/learning/certificate/output/pdf";
import { canRevokeCertificate } from "@/lib/learning/certificate/policy";
import {
  listSessionCertificates,
  readLetterhead,
  type SessionCertificateRow,
} from "@/lib/learning/certificate/queries";
import { signCertificate } from "@/lib/learning/credential/commands";
import { signPaper } from "@/lib/learning/credential/steps";
import { recordExport } from "@/lib/platform/csv/export-answer";
import { delimiterFor, writeCsv } from "@/lib/platform/csv/write-csv";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { readId } from "@/lib/platform/fields";
import { downloadHeaders } from "@/lib/platform/files/file-name";
import { zipOf, type ZippedFile } from "@/lib/platform/files/zip";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ id: string }> };

/** All certificates in force of a session as one ZIP: a PDF and a credential each, and a manifest; made while it flows. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const ctx = { actor: await currentActor(), now: now() };
  const id = readId((await params).id);
  const rows = id === null ? [] : await listSessionCertificates(ctx.actor, id);
  const inForce = rows.filter(({ status }) => status === "ISSUED");
  const [first] = inForce;
  if (!first || !isPerson(ctx.actor) || !canRevokeCertificate(ctx.actor, first))
    return new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("language");
  const locale = isLocale(asked) ? asked : ctx.actor.locale;
  await recordExport(
    { actor: ctx.actor, now: ctx.now },
    { kind: "certificate", format: "zip", rows: inForce.length },
  );
  const name = `${first.number.split("-").slice(0, 3).join("-")}-${first.sessionId.slice(-8)}.zip`;
  return new Response(zipOf(files(ctx, inForce, locale)), {
    headers: downloadHeaders({ name, contentType: "application/zip" }),
  });
}

async function* files(ctx: Ctx, rows: SessionCertificateRow[], locale: Locale): AsyncGenerator<ZippedFile> {
  const [first] = rows;
  const letterhead = await readLetterhead(first?.mark ?? null, locale);
  const listed: ManifestRow[] = [];
  for (const certificate of rows) {
    const { id, number, code } = certificate;
    const drawn = await drawCertificate({ certificate, ...letterhead, baseUrl: env.USTA_BASE_URL, locale });
    const made: ZippedFile[] = [
      { name: `${number}.pdf`, bytes: await signPaper(ctx.now, drawn, { certificate: number, code }) },
    ];
    const credential = await signCertificate(ctx, { certificateId: id });
    if (credential.ok) made.push({ name: `${number}.jwt`, bytes: Buffer.from(credential.value.token) });
    for (const file of made) {
      const sha256 = createHash("sha256").update(file.bytes).digest("hex");
      listed.push({ certificate, file: file.name, sha256 });
      yield file;
    }
  }
  const table = manifestTable(await translatorFor(locale), listed);
  yield { name: "manifest.csv", bytes: Buffer.from(writeCsv(table, { delimiter: delimiterFor(locale) })) };
}
