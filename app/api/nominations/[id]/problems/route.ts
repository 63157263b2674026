import { wrongNomineesTable } from "@/lib/learning/nomination/output";
import { getNomination } from "@/lib/learning/nomination/queries";
import { exportRoute } from "@/lib/platform/csv/export-route";
import { readId } from "@/lib/platform/fields";

type Context = { params: Promise<{ id: string }> };

/** The rows of a file of nominations that cannot be taken, each with its name and why. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = readId((await params).id);
  return exportRoute(request, async ({ actor, t }) => {
    const found = id === null ? null : await getNomination(actor, id);
    if (!found) return null;
    const table = wrongNomineesTable(t, found.rows);
    const count = found.badRows;
    return { kind: "nomination_errors", name: t("nomination.page.errors"), table, rows: count };
  });
}
