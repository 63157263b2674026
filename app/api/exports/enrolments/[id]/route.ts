import { applicantsTable } from "@/lib/learning/enrolment/output";
import { listApplicants } from "@/lib/learning/enrolment/queries/applicants";
import { readId } from "@/lib/platform/fields";
import { exportRoute } from "@/lib/platform/csv/export-route";

type Context = { params: Promise<{ id: string }> };

/** A session's applicants for its centre and the ministry; absent for anyone else. */
export async function GET(request: Request, { params: route }: Context): Promise<Response> {
  const id = readId((await route).id);
  return exportRoute(request, async ({ actor, now, locale, t }) => {
    const found = id === null ? null : await listApplicants(actor, id, now);
    if (!found) return null;
    const { session, rows } = found;
    return {
      kind: "enrolment",
      name: `${t("enrolment.applicants.title")} ${session.reference}`,
      table: applicantsTable(t, rows, { locale, zone: session.timeZone }),
      rows: rows.length,
    };
  });
}
