"use server";

import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { checkNomination } from "./commands/check-nomination";
import { confirmNomination, discardNomination } from "./commands/confirm-nomination";
import { declineNomination } from "./commands/decline-nomination";
import { checkNominationInput, declineNominationInput, decideNominationInput } from "./schema";

const toNomination = {
  redirectTo: ({ nominationId }: { nominationId: string }) => routes.nomination(nominationId),
};

export const checkNominationAction = formAction(checkNominationInput, checkNomination, toNomination);
export const confirmNominationAction = formAction(decideNominationInput, confirmNomination, toNomination);
export const discardNominationAction = formAction(decideNominationInput, discardNomination, toNomination);
export const declineNominationAction = formAction(declineNominationInput, declineNomination);
