import { MOST_EVIDENCE_BYTES, recordDelivery } from "@/lib/cooperation/commitment/commands";
import { recordDeliveryInput } from "@/lib/cooperation/commitment/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** A delivery with its evidence, from a plain multipart form; the commitment's id is in the form. */
export const POST = routeAction(recordDeliveryInput, recordDelivery, {
  limit: MOST_EVIDENCE_BYTES + FORM_AROUND_IT,
  redirectTo: ({ agreementId }) => routes.agreement(agreementId),
  backOnRefusal: true,
  incomplete: "delivery_incomplete",
});
