import { resultsTable } from "@/lib/learning/follow-up/output";
import { listResults } from "@/lib/learning/follow-up/queries/results";
import { resultsQuery } from "@/lib/learning/follow-up/schema";
import { exportRoute } from "@/lib/platform/csv/export-route";
import { readQuery } from "@/lib/platform/fields/form-data";

/** Feedback and use as the page shows them, masked alike. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, now, params, locale, t }) => {
    const by = readQuery(resultsQuery, params).by ?? "course";
    const found = await listResults(actor, by, now);
    if (!found) return null;
    return {
      kind: "follow_up",
      name: t("followUp.results.csv"),
      table: resultsTable(t, by, found, locale),
      rows: found.rows.length,
    };
  });
}
