import { z } from "zod";
import { idField, intField, optional, text } from "@/lib/platform/fields";
import { ENTRIES_MOST, NAME_MOST } from "./rules";

const seen = { listId: idField, editVersion: intField({ min: 1 }) };
const name = text({ min: 2, max: NAME_MOST });
const entry = { parentId: optional(idField), name, nameEn: name, nameAz: name };

export const startListInput = z.object({ fieldId: idField });
export const listInput = z.object(seen);
export const addEntryInput = z.object({ ...seen, ...entry });
export const editEntryInput = z.object({
  ...seen,
  competenceId: idField,
  position: intField({ min: 1, max: ENTRIES_MOST }),
  ...entry,
});
export const removeEntryInput = z.object({ ...seen, competenceId: idField });
