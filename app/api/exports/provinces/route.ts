import { provincesTable } from "@/lib/evidence/overview/output";
import { listProvincesForExport } from "@/lib/evidence/overview/queries/provinces";
import { provinceListInput } from "@/lib/evidence/overview/schema";
import { canBrowseProvinces } from "@/lib/network/province/policy";
import { getToday } from "@/lib/network/network/queries";
import { readQuery } from "@/lib/platform/fields/form-data";
import { exportRoute } from "@/lib/platform/csv/export-route";

/** The list of provinces, exactly as it is filtered and within what the asker sees. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, now, params, locale, t }) => {
    if (!canBrowseProvinces(actor)) return null;
    const filter = readQuery(provinceListInput, params);
    const rows = await listProvincesForExport(actor, filter, { now, today: await getToday(actor, now) });
    return {
      kind: "province",
      name: t("overview.province.title"),
      table: provincesTable(t, rows, locale),
      rows: rows.length,
    };
  });
}
