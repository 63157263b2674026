import { handInFile } from "@/lib/learning/lesson-progress/commands/hand-in-file";
import { MOST_HAND_IN_BYTES } from "@/lib/learning/lesson-progress/rules";
import { handInFileInput } from "@/lib/learning/lesson-progress/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** A file for a lesson step, from a plain multipart form. */
export const POST = routeAction(handInFileInput, handInFile, {
  limit: MOST_HAND_IN_BYTES + FORM_AROUND_IT,
  redirectTo: ({ enrolmentId, stepId }) => routes.ownLesson(enrolmentId, stepId),
  backOnRefusal: true,
});
