"use server";
import { formAction } from "@/lib/platform/form-action";
import { addCommitment, removeCommitment, withdrawDelivery } from "./commands";
import { addCommitmentInput, removeCommitmentInput, withdrawDeliveryInput } from "./schema";

export const addCommitmentAction = formAction(addCommitmentInput, addCommitment);
export const removeCommitmentAction = formAction(removeCommitmentInput, removeCommitment);
export const withdrawDeliveryAction = formAction(withdrawDeliveryInput, withdrawDelivery);
