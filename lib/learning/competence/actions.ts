"use server";

import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { addEntry, discardList, editEntry, publishList, removeEntry, startList } from "./commands";
import { addEntryInput, editEntryInput, listInput, removeEntryInput, startListInput } from "./schema";

const toList = {
  readAgainOn: "competence_list_changed_meanwhile",
  redirectTo: ({ listId }: { listId: string }) => routes.competenceList(listId),
};

export const startListAction = formAction(startListInput, startList, toList);
export const addEntryAction = formAction(addEntryInput, addEntry, toList);
export const editEntryAction = formAction(editEntryInput, editEntry, toList);
export const removeEntryAction = formAction(removeEntryInput, removeEntry, toList);
export const publishListAction = formAction(listInput, publishList, toList);
export const discardListAction = formAction(listInput, discardList, {
  readAgainOn: "competence_list_changed_meanwhile",
  redirectTo: () => routes.competences(),
});
