import { setPicture } from "@/lib/cooperation/project/commands/set-picture";
import { MOST_PICTURE_BYTES } from "@/lib/cooperation/project/rules";
import { setPictureInput } from "@/lib/cooperation/project/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** A picture for a project, from a plain multipart form; the project's id is in the form. */
export const POST = routeAction(setPictureInput, setPicture, {
  limit: MOST_PICTURE_BYTES + FORM_AROUND_IT,
  redirectTo: ({ projectId }) => routes.managedProject(projectId),
  backOnRefusal: true,
});
