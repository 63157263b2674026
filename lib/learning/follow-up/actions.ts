"use server";

import { formAction } from "@/lib/platform/form-action";
import { answerFollowUp, giveFeedback } from "./commands/answer";
import { answerFollowUpInput, giveFeedbackInput } from "./schema";

export const giveFeedbackAction = formAction(giveFeedbackInput, giveFeedback);
export const answerFollowUpAction = formAction(answerFollowUpInput, answerFollowUp);
