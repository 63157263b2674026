"use server";
import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { detachFile } from "./commands/change-files";
import { addNamedParticipant, addParticipant, removeParticipant } from "./commands/change-participants";
import { checkImport, confirmImport, discardImport } from "./commands/import-trainings";
import { editTraining, logTraining, removeTraining } from "./commands/log-training";
import {
  addNamedParticipantInput,
  addParticipantInput,
  checkImportInput,
  decideImportInput,
  detachFileInput,
  editTrainingInput,
  logTrainingInput,
  removeParticipantInput,
  removeTrainingInput,
} from "./schema";

const toTraining = { redirectTo: ({ trainingId }: { trainingId: string }) => routes.training(trainingId) };
const toImport = { redirectTo: ({ importId }: { importId: string }) => routes.trainingImport(importId) };

export const logTrainingAction = formAction(logTrainingInput, logTraining, toTraining);
export const editTrainingAction = formAction(editTrainingInput, editTraining, {
  ...toTraining,
  readAgainOn: "training_changed_meanwhile",
});
export const removeTrainingAction = formAction(removeTrainingInput, removeTraining, {
  redirectTo: () => routes.trainings(),
});
export const addParticipantAction = formAction(addParticipantInput, addParticipant);
export const addNamedParticipantAction = formAction(addNamedParticipantInput, addNamedParticipant);
export const removeParticipantAction = formAction(removeParticipantInput, removeParticipant);
export const checkImportAction = formAction(checkImportInput, checkImport, toImport);
export const confirmImportAction = formAction(decideImportInput, confirmImport, toImport);
export const discardImportAction = formAction(decideImportInput, discardImport, toImport);
export const detachFileAction = formAction(detachFileInput, detachFile);
