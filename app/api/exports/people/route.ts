import { peopleTable } from "@/lib/network/person/output";
import { canListPeople } from "@/lib/network/person/policy";
import { listPeopleForExport } from "@/lib/network/person/queries/list";
import { peopleFilter } from "@/lib/network/person/schema";
import { readQuery } from "@/lib/platform/fields/form-data";
import { exportRoute } from "@/lib/platform/csv/export-route";

/** The list of people, exactly as it is filtered and within what the asker sees. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, now, params, locale, t }) => {
    if (!canListPeople(actor)) return null;
    const rows = await listPeopleForExport(actor, readQuery(peopleFilter, params), now);
    return {
      kind: "person",
      name: t("person.list.title"),
      table: peopleTable(t, rows, locale),
      rows: rows.length,
    };
  });
}
