import { partnersTable } from "@/lib/cooperation/partner/output";
import { canBrowsePartners } from "@/lib/cooperation/partner/policy";
import { listPartnersForExport } from "@/lib/cooperation/partner/queries";
import { listPartnersQuery } from "@/lib/cooperation/partner/schema";
import { readQuery } from "@/lib/platform/fields/form-data";
import { exportRoute } from "@/lib/platform/csv/export-route";

/** The register of partners, exactly as it is filtered and within what the asker sees. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, params, locale, t }) => {
    if (!canBrowsePartners(actor)) return null;
    const rows = await listPartnersForExport(actor, readQuery(listPartnersQuery, params));
    return {
      kind: "partner",
      name: t("partner.page.title"),
      table: partnersTable(t, rows, locale),
      rows: rows.length,
    };
  });
}
