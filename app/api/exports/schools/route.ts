import { getToday } from "@/lib/network/network/queries";
import { schoolsTable } from "@/lib/network/school/output";
import { canBrowseSchools } from "@/lib/network/school/policy";
import { listSchoolsForExport } from "@/lib/network/school/queries";
import { schoolListInput } from "@/lib/network/school/schema";
import { readQuery } from "@/lib/platform/fields/form-data";
import { exportRoute } from "@/lib/platform/csv/export-route";

/** The list of schools, exactly as it is filtered and within what the asker sees. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, now, params, locale, t }) => {
    if (!canBrowseSchools(actor)) return null;
    const rows = await listSchoolsForExport(
      actor,
      readQuery(schoolListInput, params),
      await getToday(actor, now),
    );
    return {
      kind: "school",
      name: t("school.national.title"),
      table: schoolsTable(t, rows, locale),
      rows: rows.length,
    };
  });
}
