import { coursesTable } from "@/lib/learning/course/output";
import { listManagedCourses } from "@/lib/learning/course/queries";
import { exportRoute } from "@/lib/platform/csv/export-route";

/** The own centres' courses, as the list shows them. */
export function GET(request: Request): Promise<Response> {
  return exportRoute(request, async ({ actor, locale, t }) => {
    if (actor.centreIds.length === 0) return null;
    const rows = await listManagedCourses(actor);
    return {
      kind: "course",
      name: t("course.manage.title"),
      table: coursesTable(t, rows, locale),
      rows: rows.length,
    };
  });
}
