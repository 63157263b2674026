import { sessionsTable } from "@/lib/learning/session/output";
import { listManagedSessionsForExport } from "@/lib/learning/session/queries/list";
import { sessionListInput } from "@/lib/learning/session/schema";
import { readQuery } from "@/lib/platform/fields/form-data";
import { exportRoute } from "@/lib/platform/csv/export-route";

/** The own centres' sessions, exactly as the list is filtered. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, now, params, locale, t }) => {
    if (actor.centreIds.length === 0) return null;
    const rows = await listManagedSessionsForExport(actor, readQuery(sessionListInput, params), now);
    return {
      kind: "session",
      name: t("session.manage.title"),
      table: sessionsTable(t, rows, locale),
      rows: rows.length,
    };
  });
}
