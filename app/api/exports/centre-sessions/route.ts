import { sessionsTable } from "@/lib/learning/session/output";
import { listManagedSessionsForExport } from "@/lib/learning/session/queries/list";
import { sessionListInput } from "@/lib/learning/session/schema";
import { isPerson } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { exportAnswer, readFormat } from "@/lib/platform/csv/export-answer";
import { readQuery } from "@/lib/platform/fields/form-data";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";

/** The own centres' sessions, exactly as the list is filtered. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!isPerson(actor) || actor.centreIds.length === 0) return new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  const asked = params.get("locale");
  const locale = isLocale(asked) ? asked : actor.locale;
  const moment = now();
  const rows = await listManagedSessionsForExport(actor, readQuery(sessionListInput, params), moment);
  const t = await translatorFor(locale);
  return exportAnswer(
    { actor, now: moment },
    {
      kind: "session",
      name: t("session.manage.title"),
      format: readFormat(params),
      locale,
      table: sessionsTable(t, rows, locale),
      rows: rows.length,
    },
  );
}
