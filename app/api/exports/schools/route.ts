import { getToday } from "@/lib/network/network/queries";
import { schoolsTable } from "@/lib/network/school/output";
import { canBrowseSchools } from "@/lib/network/school/policy";
import { listSchoolsForExport } from "@/lib/network/school/queries";
import { schoolListInput } from "@/lib/network/school/schema";
import { isPerson } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { exportAnswer, readFormat } from "@/lib/platform/csv/export-answer";
import { readQuery } from "@/lib/platform/fields/form-data";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";

/** The list of schools, exactly as it is filtered and within what the asker sees. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!isPerson(actor) || !canBrowseSchools(actor)) return new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  const asked = params.get("locale");
  const locale = isLocale(asked) ? asked : actor.locale;
  const moment = now();
  const filter = readQuery(schoolListInput, params);
  const rows = await listSchoolsForExport(actor, filter, await getToday(actor, moment));
  const t = await translatorFor(locale);
  return exportAnswer(
    { actor, now: moment },
    {
      kind: "school",
      name: t("school.national.title"),
      format: readFormat(params),
      locale,
      table: schoolsTable(t, rows, locale),
      rows: rows.length,
    },
  );
}
