import { drawTrainings } from "@/lib/learning/training/output";
import { listTrainingsForExport } from "@/lib/learning/training/queries";
import { listTrainingsQuery } from "@/lib/learning/training/schema";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { exportAnswer, readFormat } from "@/lib/platform/csv/export-answer";
import { readQuery } from "@/lib/platform/fields/form-data";
import { isLocale } from "@/lib/platform/i18n/locales";

export const dynamic = "force-dynamic";

/** The filtered list of logged trainings as CSV or XLSX. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor.kind !== "person" || !(actor.isMinistry || actor.centreIds.length > 0))
    return new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  const asked = params.get("language");
  const locale = isLocale(asked) ? asked : actor.locale;
  const rows = await listTrainingsForExport(actor, readQuery(listTrainingsQuery, params));
  const { name, table } = await drawTrainings(rows, locale);
  const format = readFormat(params);
  return exportAnswer(
    { actor, now: now() },
    { kind: "training", name, format, locale, table, rows: rows.length },
  );
}
