import { centresTable } from "@/lib/evidence/overview/output";
import { listCentresForExport } from "@/lib/evidence/overview/queries/centres";
import { centreListInput } from "@/lib/evidence/overview/schema";
import { canBrowseCentres } from "@/lib/network/centre/policy";
import { getToday } from "@/lib/network/network/queries";
import { readQuery } from "@/lib/platform/fields/form-data";
import { exportRoute } from "@/lib/platform/csv/export-route";

/** The list of centres, exactly as it is filtered and within what the asker sees. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, now, params, locale, t }) => {
    if (!canBrowseCentres(actor)) return null;
    const filter = readQuery(centreListInput, params);
    const rows = await listCentresForExport(actor, filter, { now, today: await getToday(actor, now) });
    return {
      kind: "centre",
      name: t("overview.centre.title"),
      table: centresTable(t, rows, locale),
      rows: rows.length,
    };
  });
}
