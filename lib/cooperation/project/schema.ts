import { z } from "zod";
import { JointProjectStatus } from "@/lib/platform/db/generated/enums";
import {
  boolField,
  dateField,
  enumField,
  fileField,
  idField,
  intField,
  lenient,
  listOf,
  longText,
  optional,
  pageField,
  searchField,
  text,
} from "@/lib/platform/fields";
import { MOST_PARTNERSHIPS, PROJECT_TITLE_MAX } from "./rules";

const version = intField({ min: 1, max: 1_000_000 });
const day = dateField({ from: "2000-01-01", to: "2100-12-31" });
const result = optional(longText({ max: 4000 }));

const facts = {
  title: text({ min: 3, max: PROJECT_TITLE_MAX }),
  summary: longText({ max: 4000 }),
  startsOn: day,
  endsOn: day,
  partnershipIds: listOf(idField, { min: 1, max: MOST_PARTNERSHIPS }),
};

export const createProjectInput = z.object({ centreId: idField, ...facts });
export type CreateProjectInput = z.infer<typeof createProjectInput>;

export const editProjectInput = z.object({ projectId: idField, version, ...facts, result });
export type EditProjectInput = z.infer<typeof editProjectInput>;

/** `result` is asked for where the project is over by it. */
export const moveProjectInput = z.object({
  projectId: idField,
  version,
  to: enumField(JointProjectStatus),
  result,
});
export type MoveProjectInput = z.infer<typeof moveProjectInput>;

export const publishProjectInput = z.object({ projectId: idField, version, isPublic: boolField });
export type PublishProjectInput = z.infer<typeof publishProjectInput>;

export const setPictureInput = z.object({
  projectId: idField,
  file: fileField,
  altText: optional(text({ max: 300 })),
  credit: optional(text({ max: 120 })),
});
export type SetPictureInput = z.infer<typeof setPictureInput>;

export const removePictureInput = z.object({ projectId: idField });

/** The list's filters, from the URL; what does not fit is as good as absent. */
export const listProjectsQuery = z.object({
  q: searchField,
  status: lenient(enumField(JointProjectStatus)),
  centre: lenient(idField),
  page: pageField,
});
export type ListProjectsQuery = z.infer<typeof listProjectsQuery>;
