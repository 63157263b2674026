import { needsTable } from "@/lib/learning/need/output";
import { getResults } from "@/lib/learning/need/queries";
import { exportRoute } from "@/lib/platform/csv/export-route";
import { readId } from "@/lib/platform/fields";

/** A campaign's ranked needs, of the place that is shown and within what the asker sees. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, now, params, locale, t }) => {
    const campaignId = readId(params.get("campaign"));
    if (campaignId === null) return null;
    const provinceId = readId(params.get("province"));
    const results = await getResults(actor, { campaignId, provinceId }, now);
    if (!results) return null;
    const { needs } = results;
    return {
      kind: "need",
      name: t("need.result.title"),
      table: needsTable(t, needs, locale),
      rows: needs.length,
    };
  });
}
