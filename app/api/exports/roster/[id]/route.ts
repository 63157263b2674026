import { rosterTable } from "@/lib/learning/session/output";
import { getRoster } from "@/lib/learning/session/queries/read";
import { readId } from "@/lib/platform/fields";
import { exportRoute } from "@/lib/platform/csv/export-route";

type Context = { params: Promise<{ id: string }> };

/** A session's participants for its centre, its trainers and the ministry; absent for anyone else. */
export async function GET(request: Request, { params: route }: Context): Promise<Response> {
  const id = readId((await route).id);
  return exportRoute(request, async ({ actor, locale, t }) => {
    const roster = id === null ? null : await getRoster(actor, id);
    if (!roster) return null;
    return {
      kind: "roster",
      name: `${t("session.roster.title")} ${roster.session.reference}`,
      table: rosterTable(t, roster, locale),
      rows: roster.rows.length,
    };
  });
}
