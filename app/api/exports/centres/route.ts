import { centresTable } from "@/lib/evidence/overview/output";
import { listCentresForExport } from "@/lib/evidence/overview/queries/centres";
import { centreListInput } from "@/lib/evidence/overview/schema";
import { canBrowseCentres } from "@/lib/network/centre/policy";
import { getToday } from "@/lib/network/network/queries";
import { isPerson } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { exportAnswer, readFormat } from "@/lib/platform/csv/export-answer";
import { readQuery } from "@/lib/platform/fields/form-data";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";

/** The list of centres, exactly as it is filtered and within what the asker sees. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!isPerson(actor) || !canBrowseCentres(actor)) return new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  const asked = params.get("locale");
  const locale = isLocale(asked) ? asked : actor.locale;
  const moment = now();
  const filter = readQuery(centreListInput, params);
  const rows = await listCentresForExport(actor, filter, {
    now: moment,
    today: await getToday(actor, moment),
  });
  const t = await translatorFor(locale);
  return exportAnswer(
    { actor, now: moment },
    {
      kind: "centre",
      name: t("overview.centre.title"),
      format: readFormat(params),
      locale,
      table: centresTable(t, rows, locale),
      rows: rows.length,
    },
  );
}
