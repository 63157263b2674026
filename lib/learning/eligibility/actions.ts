"use server";

import { formAction } from "@/lib/platform/form-action";
import { grantWaiver } from "./commands";
import { grantWaiverInput } from "./schema";

export const grantWaiverAction = formAction(grantWaiverInput, grantWaiver);
