import { amendAgreement, MOST_SCAN_BYTES } from "@/lib/cooperation/agreement/commands/sign-agreement";
import { amendAgreementInput } from "@/lib/cooperation/agreement/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** A signed amendment, from a plain multipart form; the agreement's id is in the form. */
export const POST = routeAction(amendAgreementInput, amendAgreement, {
  limit: MOST_SCAN_BYTES + FORM_AROUND_IT,
  redirectTo: ({ agreementId }) => routes.agreement(agreementId),
  backOnRefusal: true,
  incomplete: "agreement_incomplete",
});
