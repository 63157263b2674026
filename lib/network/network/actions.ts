"use server";

import { formAction } from "@/lib/platform/form-action";
import { editNetwork, removeNetworkPicture } from "./commands";
import { editNetworkInput, removeNetworkPictureInput } from "./schema";

export const editNetworkAction = formAction(editNetworkInput, editNetwork, {
  readAgainOn: "network_changed_meanwhile",
});
export const removeNetworkPictureAction = formAction(removeNetworkPictureInput, removeNetworkPicture);
