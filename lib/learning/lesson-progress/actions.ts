"use server";
import { formAction } from "@/lib/platform/form-action";
import { answerHandIn } from "./commands/answer-hand-in";
import { answerAttempt, startAttempt } from "./commands/attempt-quiz";
import { finishStep } from "./commands/finish-step";
import { grantAttempt } from "./commands/grant-attempt";
import { answerAttemptInput, answerHandInInput, stepInput } from "./schema";

export const finishStepAction = formAction(stepInput, finishStep);
export const startAttemptAction = formAction(stepInput, startAttempt);
export const answerAttemptAction = formAction(answerAttemptInput, answerAttempt, {
  readAgainOn: "attempt_unanswered",
});
export const grantAttemptAction = formAction(stepInput, grantAttempt);
export const answerHandInAction = formAction(answerHandInInput, answerHandIn);
