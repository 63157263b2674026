"use server";
import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { nameResponsible, passDistrictOn, remindDistrict } from "./commands/guide-in-district";
import { addTopic, editTopic } from "./commands/keep-topics";
import { confirmGuide, passGuideOn, sendGuide, writeGuide } from "./commands/send-guide";
import { createProgramme, editProgramme, moveProgramme } from "./commands/write-programme";
import {
  addTopicInput,
  createProgrammeInput,
  editProgrammeInput,
  editTopicInput,
  moveProgrammeInput,
  nameResponsibleInput,
  receiptInput,
  sendGuideInput,
  writeGuideInput,
} from "./schema";

const toProgramme = {
  redirectTo: ({ programmeId }: { programmeId: string }) => routes.managedProgramme(programmeId),
};

export const createProgrammeAction = formAction(createProgrammeInput, createProgramme, toProgramme);
export const editProgrammeAction = formAction(editProgrammeInput, editProgramme, {
  ...toProgramme,
  readAgainOn: "programme_changed_meanwhile",
});
export const moveProgrammeAction = formAction(moveProgrammeInput, moveProgramme);
export const addTopicAction = formAction(addTopicInput, addTopic);
export const editTopicAction = formAction(editTopicInput, editTopic);
export const writeGuideAction = formAction(writeGuideInput, writeGuide, {
  readAgainOn: "programme_changed_meanwhile",
});
export const sendGuideAction = formAction(sendGuideInput, sendGuide);
export const passGuideOnAction = formAction(receiptInput, passGuideOn);
export const nameResponsibleAction = formAction(nameResponsibleInput, nameResponsible);
export const passDistrictOnAction = formAction(receiptInput, passDistrictOn);
export const remindDistrictAction = formAction(receiptInput, remindDistrict);
export const confirmGuideAction = formAction(receiptInput, confirmGuide);
