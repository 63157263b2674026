"use server";
import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { discardRun, fixPair, movePair, unfixPair } from "./commands/change-pairs";
import { makeRun } from "./commands/make-run";
import { publishRun } from "./commands/publish-run";
import { fixPairInput, makeRunInput, movePairInput, runInput } from "./schema";

const toRun = {
  redirectTo: ({ programmeId, runId }: { programmeId: string; runId: string }) =>
    routes.matchingRun(programmeId, runId),
};

export const makeRunAction = formAction(makeRunInput, makeRun, toRun);
export const movePairAction = formAction(movePairInput, movePair, toRun);
export const fixPairAction = formAction(fixPairInput, fixPair);
export const unfixPairAction = formAction(fixPairInput, unfixPair);
export const discardRunAction = formAction(runInput, discardRun);
export const publishRunAction = formAction(runInput, publishRun);
