import { mobilitiesTable } from "@/lib/cooperation/mobility/output";
import { listMobilitiesForExport } from "@/lib/cooperation/mobility/queries";
import { listMobilitiesQuery } from "@/lib/cooperation/mobility/schema";
import { canBrowseCentres } from "@/lib/network/centre/policy";
import { exportRoute } from "@/lib/platform/csv/export-route";
import { db } from "@/lib/platform/db";
import { readQuery } from "@/lib/platform/fields/form-data";
import { networkDay } from "@/lib/platform/settings/network-day";

/** Stays exactly as they are filtered and within what the asker sees. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, now, params, locale, t }) => {
    if (!canBrowseCentres(actor) && actor.centreIds.length === 0) return null;
    const { date } = await networkDay(db, now);
    const rows = await listMobilitiesForExport(actor, readQuery(listMobilitiesQuery, params), date);
    return {
      kind: "mobility",
      name: t("mobility.page.title"),
      table: mobilitiesTable(t, rows, locale),
      rows: rows.length,
    };
  });
}
