import { attachReading } from "@/lib/learning/lesson/commands/change-reading-file";
import { MOST_READING_BYTES } from "@/lib/learning/lesson/rules";
import { attachReadingInput } from "@/lib/learning/lesson/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** The file of a reading, from a plain multipart form; the step's id is in the form. */
export const POST = routeAction(attachReadingInput, attachReading, {
  limit: MOST_READING_BYTES + FORM_AROUND_IT,
  redirectTo: ({ courseId, stepId }) => routes.courseStep(courseId, stepId),
  backOnRefusal: true,
});
