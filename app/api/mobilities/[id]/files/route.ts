import { attachReport } from "@/lib/cooperation/mobility/commands/report-mobility";
import { MOST_FILE_BYTES } from "@/lib/cooperation/mobility/rules";
import { attachReportInput } from "@/lib/cooperation/mobility/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** A file for a stay's report, from a plain multipart form; the stay's id is in the form. */
export const POST = routeAction(attachReportInput, attachReport, {
  limit: MOST_FILE_BYTES + FORM_AROUND_IT,
  redirectTo: ({ mobilityId }) => `${routes.mobility(mobilityId)}#report`,
  backOnRefusal: true,
});
