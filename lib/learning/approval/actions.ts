"use server";

import { formAction } from "@/lib/platform/form-action";
import { decideApprovals } from "./commands/decide-approvals";
import { endDeputy, nameDeputy } from "./commands/deputies";
import { decideApprovalsInput, endDeputyInput, nameDeputyInput } from "./schema";

export const decideApprovalsAction = formAction(decideApprovalsInput, decideApprovals);
export const nameDeputyAction = formAction(nameDeputyInput, nameDeputy);
export const endDeputyAction = formAction(endDeputyInput, endDeputy);
