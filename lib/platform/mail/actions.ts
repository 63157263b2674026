"use server";

import { formAction } from "@/lib/platform/form-action";
import { discardMail, resendMail } from "./commands";
import { mailInput } from "./schema";

export const resendMailAction = formAction(mailInput, resendMail);

export const discardMailAction = formAction(mailInput, discardMail);
