"use server";

import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { askErasure, closeAccount, decideErasure, withdrawErasure } from "./commands/erasure";
import * as schema from "./schema";

export const askErasureAction = formAction(schema.askErasureInput, askErasure);
export const withdrawErasureAction = formAction(schema.withdrawErasureInput, withdrawErasure);
export const decideErasureAction = formAction(schema.decideErasureInput, decideErasure, {
  redirectTo: () => routes.nationalErasures(),
});
export const closeAccountAction = formAction(schema.closeAccountInput, closeAccount);
