import { partnershipsTable } from "@/lib/cooperation/partnership/output";
import { listPartnershipsForExport } from "@/lib/cooperation/partnership/queries/list";
import { listPartnershipsQuery } from "@/lib/cooperation/partnership/schema";
import { getToday } from "@/lib/network/network/queries";
import { isPerson } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { exportAnswer, readFormat } from "@/lib/platform/csv/export-answer";
import { readQuery } from "@/lib/platform/fields/form-data";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { dayOfDate } from "@/lib/platform/settings/network-day";

/** Partnerships, exactly as they are filtered and within what the asker sees. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!isPerson(actor) || !(actor.isMinistry || actor.centreIds.length > 0))
    return new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  const asked = params.get("locale");
  const locale = isLocale(asked) ? asked : actor.locale;
  const today = dayOfDate(await getToday(actor, now()));
  const rows = await listPartnershipsForExport(actor, readQuery(listPartnershipsQuery, params), today);
  const t = await translatorFor(locale);
  return exportAnswer(
    { actor, now: now() },
    {
      kind: "partnership",
      name: t("partnership.list.title"),
      format: readFormat(params),
      locale,
      table: partnershipsTable(t, rows, locale),
      rows: rows.length,
    },
  );
}
