import { attachFile, MOST_FILE_BYTES } from "@/lib/learning/training/commands/change-files";
import { attachFileInput } from "@/lib/learning/training/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** A file for a training, from a plain multipart form; the training's id is in the form. */
export const POST = routeAction(attachFileInput, attachFile, {
  limit: MOST_FILE_BYTES + FORM_AROUND_IT,
  redirectTo: ({ trainingId }) => routes.training(trainingId),
  backOnRefusal: true,
});
