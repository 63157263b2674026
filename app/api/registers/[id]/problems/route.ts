import { wrongRowsTable } from "@/lib/network/register/output";
import { listWrongRows } from "@/lib/network/register/queries";
import { exportRoute } from "@/lib/platform/csv/export-route";
import { readId } from "@/lib/platform/fields";

type Context = { params: Promise<{ id: string }> };

/** The rows of a register's file that cannot be taken, each with why. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = readId((await params).id);
  return exportRoute(request, async ({ actor, t }) => {
    const found = id === null ? null : await listWrongRows(actor, id);
    if (!found) return null;
    const { kind, rows } = found;
    const name = t("registerImport.page.errors");
    return { kind: "register_errors", name, table: wrongRowsTable(t, kind, rows), rows: rows.length };
  });
}
