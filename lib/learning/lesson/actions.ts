"use server";
import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { detachReading } from "./commands/change-reading-file";
import { moveStep, removeStep } from "./commands/order-steps";
import { removeQuestion, writeQuestion } from "./commands/write-question";
import { addStep, editStep } from "./commands/write-step";
import {
  addStepInput,
  editStepInput,
  moveStepInput,
  questionInput,
  stepInput,
  writeQuestionInput,
} from "./schema";

/** A reading may get its file next and a quiz needs its questions: both are on the step's own page. */
export const addStepAction = formAction(addStepInput, addStep, {
  redirectTo: ({ courseId, stepId, kind }) =>
    kind === "QUIZ" || kind === "READING"
      ? routes.courseStep(courseId, stepId)
      : routes.courseSteps(courseId),
});

export const editStepAction = formAction(editStepInput, editStep, {
  readAgainOn: "course_changed_meanwhile",
  redirectTo: ({ courseId }) => routes.courseSteps(courseId),
});

export const moveStepAction = formAction(moveStepInput, moveStep);

export const removeStepAction = formAction(stepInput, removeStep, {
  redirectTo: ({ courseId }) => routes.courseSteps(courseId),
});

export const writeQuestionAction = formAction(writeQuestionInput, writeQuestion);
export const removeQuestionAction = formAction(questionInput, removeQuestion);
export const detachReadingAction = formAction(stepInput, detachReading);
