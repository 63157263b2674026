"use server";

import { formAction } from "@/lib/platform/form-action";
import { closeSchool, confirmSchool, editSchool, reopenSchool } from "./commands";
import { closeSchoolInput, confirmSchoolInput, editSchoolInput, reopenSchoolInput } from "./schema";

export const editSchoolAction = formAction(editSchoolInput, editSchool);
export const confirmSchoolAction = formAction(confirmSchoolInput, confirmSchool);
export const closeSchoolAction = formAction(closeSchoolInput, closeSchool);
export const reopenSchoolAction = formAction(reopenSchoolInput, reopenSchool);
