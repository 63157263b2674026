"use server";

import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { moveApplicant } from "./commands/move-applicant";
import { publishAllocation } from "./commands/publish-allocation";
import { moveApplicantInput, publishAllocationInput } from "./schema";

export const moveApplicantAction = formAction(moveApplicantInput, moveApplicant);

export const publishAllocationAction = formAction(publishAllocationInput, publishAllocation, {
  redirectTo: ({ sessionId }) => routes.sessionAllocation(sessionId),
});
