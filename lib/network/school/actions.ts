"use server";

import { formAction } from "@/lib/platform/form-action";
import { closeSchool, confirmSchool, editSchool, reopenSchool } from "./commands";
import { closeSchoolInput, confirmSchoolInput, editSchoolInput, reopenSchoolInput } from "./schema";

export const editSchoolAction = formAction(editSchoolInput, editSchool, {
  readAgainOn: "school_changed_meanwhile",
});
export const confirmSchoolAction = formAction(confirmSchoolInput, confirmSchool);
export const closeSchoolAction = formAction(closeSchoolInput, closeSchool);
export const reopenSchoolAction = formAction(reopenSchoolInput, reopenSchool);
