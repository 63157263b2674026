import { partnershipsTable } from "@/lib/cooperation/partnership/output";
import { listPartnershipsForExport } from "@/lib/cooperation/partnership/queries/list";
import { listPartnershipsQuery } from "@/lib/cooperation/partnership/schema";
import { getToday } from "@/lib/network/network/queries";
import { readQuery } from "@/lib/platform/fields/form-data";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { canBrowseCentres } from "@/lib/network/centre/policy";
import { exportRoute } from "@/lib/platform/csv/export-route";

/** Partnerships, exactly as they are filtered and within what the asker sees. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, now, params, locale, t }) => {
    if (!canBrowseCentres(actor) && actor.centreIds.length === 0) return null;
    const today = dayOfDate(await getToday(actor, now));
    const rows = await listPartnershipsForExport(actor, readQuery(listPartnershipsQuery, params), today);
    return {
      kind: "partnership",
      name: t("partnership.list.title"),
      table: partnershipsTable(t, rows, locale),
      rows: rows.length,
    };
  });
}
