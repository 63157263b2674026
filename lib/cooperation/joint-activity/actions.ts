"use server";
import { formAction } from "@/lib/platform/form-action";
import { askSession } from "./commands/ask-session";
import { confirmActivity, recordActivity, removeActivity } from "./commands/record-activity";
import { grantRegistration, recordRegistration, removeRegistration } from "./commands/record-registration";
import { removeMaterial } from "./commands/share-material";
import {
  askSessionInput,
  confirmActivityInput,
  grantRegistrationInput,
  recordActivityInput,
  recordRegistrationInput,
  removeActivityInput,
  removeMaterialInput,
  removeRegistrationInput,
} from "./schema";

export const recordActivityAction = formAction(recordActivityInput, recordActivity);
export const askSessionAction = formAction(askSessionInput, askSession);
export const confirmActivityAction = formAction(confirmActivityInput, confirmActivity);
export const removeActivityAction = formAction(removeActivityInput, removeActivity);
export const removeMaterialAction = formAction(removeMaterialInput, removeMaterial);
export const recordRegistrationAction = formAction(recordRegistrationInput, recordRegistration);
export const grantRegistrationAction = formAction(grantRegistrationInput, grantRegistration);
export const removeRegistrationAction = formAction(removeRegistrationInput, removeRegistration);
