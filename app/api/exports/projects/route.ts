import { projectsTable } from "@/lib/cooperation/project/output";
import { listProjectsForExport } from "@/lib/cooperation/project/queries";
import { listProjectsQuery } from "@/lib/cooperation/project/schema";
import { canBrowseCentres } from "@/lib/network/centre/policy";
import { exportRoute } from "@/lib/platform/csv/export-route";
import { readQuery } from "@/lib/platform/fields/form-data";

/** Joint projects exactly as they are filtered and within what the asker sees. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, params, locale, t }) => {
    if (!canBrowseCentres(actor) && actor.centreIds.length === 0) return null;
    const rows = await listProjectsForExport(actor, readQuery(listProjectsQuery, params));
    return {
      kind: "project",
      name: t("project.page.title"),
      table: projectsTable(t, rows, locale),
      rows: rows.length,
    };
  });
}
