"use server";
import { formAction } from "@/lib/platform/form-action";
import { askSurvey, defineIndicator, editIndicator, recordValue } from "./commands";
import { askSurveyInput, defineIndicatorInput, editIndicatorInput, recordValueInput } from "./schema";

export const defineIndicatorAction = formAction(defineIndicatorInput, defineIndicator);
export const editIndicatorAction = formAction(editIndicatorInput, editIndicator, {
  readAgainOn: "indicator_changed_meanwhile",
});
export const recordValueAction = formAction(recordValueInput, recordValue);
export const askSurveyAction = formAction(askSurveyInput, askSurvey);
