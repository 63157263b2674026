"use server";

import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { mergePeople } from "./commands/merge-people";
import { mergeSchools } from "./commands/merge-schools";
import { mergeInput } from "./schema";

export const mergeSchoolsAction = formAction(mergeInput, mergeSchools, {
  redirectTo: ({ keptId }) => routes.nationalSchool(keptId),
});
export const mergePeopleAction = formAction(mergeInput, mergePeople, {
  redirectTo: ({ keptId }) => routes.nationalPerson(keptId),
});
