"use server";
import { formAction } from "@/lib/platform/form-action";
import { checkIn, confirmCheckIns } from "./commands";
import { checkInInput, confirmCheckInsInput } from "./schema";

export const checkInAction = formAction(checkInInput, checkIn);
export const confirmCheckInsAction = formAction(confirmCheckInsInput, confirmCheckIns);
