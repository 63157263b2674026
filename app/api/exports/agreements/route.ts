import { agreementsTable } from "@/lib/cooperation/agreement/output";
import { listAgreementsForExport } from "@/lib/cooperation/agreement/queries";
import { listAgreementsQuery } from "@/lib/cooperation/agreement/schema";
import { db } from "@/lib/platform/db";
import { readQuery } from "@/lib/platform/fields/form-data";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canBrowseCentres } from "@/lib/network/centre/policy";
import { exportRoute } from "@/lib/platform/csv/export-route";

/** Agreements exactly as they are filtered and within what the asker sees. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, now, params, locale, t }) => {
    if (!canBrowseCentres(actor) && actor.centreIds.length === 0) return null;
    const { day } = await networkDay(db, now);
    const rows = await listAgreementsForExport(actor, readQuery(listAgreementsQuery, params), day);
    return {
      kind: "agreement",
      name: t("agreement.page.title"),
      table: agreementsTable(t, rows, locale),
      rows: rows.length,
    };
  });
}
