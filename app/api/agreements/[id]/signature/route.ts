import { MOST_SCAN_BYTES, signAgreement } from "@/lib/cooperation/agreement/commands/sign-agreement";
import { signAgreementInput } from "@/lib/cooperation/agreement/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** The signed paper of an agreement, from a plain multipart form; the agreement's id is in the form. */
export const POST = routeAction(signAgreementInput, signAgreement, {
  limit: MOST_SCAN_BYTES + FORM_AROUND_IT,
  redirectTo: ({ agreementId }) => routes.agreement(agreementId),
  backOnRefusal: true,
  incomplete: "agreement_incomplete",
});
