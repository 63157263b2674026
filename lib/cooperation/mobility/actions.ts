"use server";
import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import {
  clearTraveller,
  editMobility,
  nameTraveller,
  recordMobility,
  removeMobility,
} from "./commands/record-mobility";
import { reportMobility } from "./commands/report-mobility";
import {
  clearTravellerInput,
  editMobilityInput,
  nameTravellerInput,
  recordMobilityInput,
  removeMobilityInput,
  reportMobilityInput,
} from "./schema";

const readAgainOn = "mobility_changed_meanwhile";
const redirectTo = ({ mobilityId }: { mobilityId: string }) => routes.mobility(mobilityId);

export const recordMobilityAction = formAction(recordMobilityInput, recordMobility, { redirectTo });
export const editMobilityAction = formAction(editMobilityInput, editMobility, { redirectTo, readAgainOn });
export const nameTravellerAction = formAction(nameTravellerInput, nameTraveller, { redirectTo });
export const clearTravellerAction = formAction(clearTravellerInput, clearTraveller);
export const removeMobilityAction = formAction(removeMobilityInput, removeMobility, {
  redirectTo: () => routes.mobilities(),
});
export const reportMobilityAction = formAction(reportMobilityInput, reportMobility, { readAgainOn });
