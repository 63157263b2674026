"use server";

import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { confirmRegister, discardRegister } from "./commands/decide-register";
import { registerBatchInput } from "./schema";

const toBatch = { redirectTo: ({ batchId }: { batchId: string }) => routes.registerImport(batchId) };

export const confirmRegisterAction = formAction(registerBatchInput, confirmRegister, toBatch);
export const discardRegisterAction = formAction(registerBatchInput, discardRegister, toBatch);
