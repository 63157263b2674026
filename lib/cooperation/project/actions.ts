"use server";
import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { removePicture } from "./commands/set-picture";
import { createProject, editProject, moveProject, publishProject } from "./commands/write-project";
import {
  createProjectInput,
  editProjectInput,
  moveProjectInput,
  publishProjectInput,
  removePictureInput,
} from "./schema";

const readAgainOn = "project_changed_meanwhile";
const toProject = {
  redirectTo: ({ projectId }: { projectId: string }) => routes.managedProject(projectId),
  readAgainOn,
};

export const createProjectAction = formAction(createProjectInput, createProject, toProject);
export const editProjectAction = formAction(editProjectInput, editProject, toProject);
export const moveProjectAction = formAction(moveProjectInput, moveProject, { readAgainOn });
export const publishProjectAction = formAction(publishProjectInput, publishProject, { readAgainOn });
export const removePictureAction = formAction(removePictureInput, removePicture);
