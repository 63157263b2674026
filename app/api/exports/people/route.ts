import { peopleTable } from "@/lib/network/person/output";
import { canListPeople } from "@/lib/network/person/policy";
import { listPeopleForExport } from "@/lib/network/person/queries";
import { peopleFilter } from "@/lib/network/person/schema";
import { isPerson } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { exportAnswer, readFormat } from "@/lib/platform/csv/export-answer";
import { readQuery } from "@/lib/platform/fields/form-data";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";

/** The list of people, exactly as it is filtered and within what the asker sees. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!isPerson(actor) || !canListPeople(actor)) return new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  const asked = params.get("locale");
  const locale = isLocale(asked) ? asked : actor.locale;
  const moment = now();
  const rows = await listPeopleForExport(actor, readQuery(peopleFilter, params), moment);
  const t = await translatorFor(locale);
  return exportAnswer(
    { actor, now: moment },
    {
      kind: "person",
      name: t("person.list.title"),
      format: readFormat(params),
      locale,
      table: peopleTable(t, rows, locale),
      rows: rows.length,
    },
  );
}
