import { attachEvidence } from "@/lib/cooperation/plan/commands";
import { MOST_FILE_BYTES } from "@/lib/cooperation/partnership/rules";
import { attachEvidenceInput } from "@/lib/cooperation/plan/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** A file as evidence of an action, from a plain multipart form. */
export const POST = routeAction(attachEvidenceInput, attachEvidence, {
  limit: MOST_FILE_BYTES + FORM_AROUND_IT,
  redirectTo: ({ centreId, partnershipId }) =>
    partnershipId === null ? routes.centrePlan(centreId) : routes.partnershipPlan(partnershipId),
  backOnRefusal: true,
});
