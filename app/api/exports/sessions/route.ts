import { sessionsTable } from "@/lib/learning/session/output";
import { canBrowseSessions } from "@/lib/learning/session/policy";
import { listSessionsForExport } from "@/lib/learning/session/queries/list";
import { sessionListInput } from "@/lib/learning/session/schema";
import { readQuery } from "@/lib/platform/fields/form-data";
import { exportRoute } from "@/lib/platform/csv/export-route";

/** The ministry's list of sessions, exactly as it is filtered. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, now, params, locale, t }) => {
    if (!canBrowseSessions(actor)) return null;
    const rows = await listSessionsForExport(actor, readQuery(sessionListInput, params), now);
    return {
      kind: "session",
      name: t("session.national.title"),
      table: sessionsTable(t, rows, locale),
      rows: rows.length,
    };
  });
}
