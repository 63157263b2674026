"use server";

import { formAction } from "@/lib/platform/form-action";
import { addCentreStaff, confirmCentre, editCentre, endCentreStaff } from "./commands";
import { addCentreStaffInput, confirmCentreInput, editCentreInput, endCentreStaffInput } from "./schema";

export const editCentreAction = formAction(editCentreInput, editCentre, {
  readAgainOn: "centre_changed_meanwhile",
});
export const confirmCentreAction = formAction(confirmCentreInput, confirmCentre);
export const addCentreStaffAction = formAction(addCentreStaffInput, addCentreStaff);
export const endCentreStaffAction = formAction(endCentreStaffInput, endCentreStaff);
