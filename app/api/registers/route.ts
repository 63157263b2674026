import { MOST_REGISTER_BYTES, uploadRegister } from "@/lib/network/register/commands/decide-register";
import { uploadRegisterInput } from "@/lib/network/register/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** A file of one of the ministry's registers, from a plain multipart form. */
export const POST = routeAction(uploadRegisterInput, uploadRegister, {
  limit: MOST_REGISTER_BYTES + FORM_AROUND_IT,
  redirectTo: ({ batchId }) => routes.registerImport(batchId),
  backOnRefusal: true,
});
