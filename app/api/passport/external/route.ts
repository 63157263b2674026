import { submitExternal } from "@/lib/learning/passport/commands/bring";
import { MOST_EVIDENCE_BYTES } from "@/lib/learning/passport/rules";
import { submitExternalInput } from "@/lib/learning/passport/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** An external training with its evidence, from a plain multipart form. */
export const POST = routeAction(submitExternalInput, submitExternal, {
  limit: MOST_EVIDENCE_BYTES + FORM_AROUND_IT,
  redirectTo: ({ trainingId }) => routes.externalTraining(trainingId),
  backOnRefusal: true,
});
