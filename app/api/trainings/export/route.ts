import { drawTrainings } from "@/lib/learning/training/output";
import { listTrainingsForExport } from "@/lib/learning/training/queries";
import { listTrainingsQuery } from "@/lib/learning/training/schema";
import { readQuery } from "@/lib/platform/fields/form-data";
import { exportRoute } from "@/lib/platform/csv/export-route";

/** The filtered list of logged trainings as CSV or XLSX. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, params, locale }) => {
    if (!(actor.isMinistry || actor.centreIds.length > 0)) return null;
    const rows = await listTrainingsForExport(actor, readQuery(listTrainingsQuery, params));
    return { kind: "training", ...(await drawTrainings(rows, locale)), rows: rows.length };
  });
}
