"use server";

import { formAction } from "@/lib/platform/form-action";
import { confirmSchool, editSchool } from "./commands";
import { confirmSchoolInput, editSchoolInput } from "./schema";

export const editSchoolAction = formAction(editSchoolInput, editSchool);
export const confirmSchoolAction = formAction(confirmSchoolInput, confirmSchool);
