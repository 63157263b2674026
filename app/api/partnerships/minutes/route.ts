import { attachMinutes } from "@/lib/cooperation/partnership/commands/meet-and-write";
import { MOST_FILE_BYTES } from "@/lib/cooperation/partnership/rules";
import { attachMinutesInput } from "@/lib/cooperation/partnership/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** A file for a meeting's minutes, from a plain multipart form. */
export const POST = routeAction(attachMinutesInput, attachMinutes, {
  limit: MOST_FILE_BYTES + FORM_AROUND_IT,
  redirectTo: ({ partnershipId }) => `${routes.partnership(partnershipId)}#meetings`,
  backOnRefusal: true,
});
