import { agreementsTable } from "@/lib/cooperation/agreement/output";
import { listAgreementsForExport } from "@/lib/cooperation/agreement/queries";
import { listAgreementsQuery } from "@/lib/cooperation/agreement/schema";
import { isPerson } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { exportAnswer, readFormat } from "@/lib/platform/csv/export-answer";
import { db } from "@/lib/platform/db";
import { readQuery } from "@/lib/platform/fields/form-data";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { networkDay } from "@/lib/platform/settings/network-day";

/** Agreements exactly as they are filtered and within what the asker sees. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const isReader = isPerson(actor) && (actor.isMinistry || actor.centreIds.length > 0);
  if (!isReader) return new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  const asked = params.get("locale");
  const locale = isLocale(asked) ? asked : actor.locale;
  const at = now();
  const { day } = await networkDay(db, at);
  const rows = await listAgreementsForExport(actor, readQuery(listAgreementsQuery, params), day);
  const t = await translatorFor(locale);
  return exportAnswer(
    { actor, now: at },
    {
      kind: "agreement",
      name: t("agreement.page.title"),
      format: readFormat(params),
      locale,
      table: agreementsTable(t, rows, locale),
      rows: rows.length,
    },
  );
}
