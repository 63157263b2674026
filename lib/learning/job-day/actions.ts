"use server";
import { formAction } from "@/lib/platform/form-action";
import { answerJobDay } from "./commands/answer-job-day";
import { planJob, remindJob } from "./commands/plan-job";
import { recordBriefing, writeJobDay } from "./commands/write-job-day";
import {
  answerJobDayInput,
  planJobInput,
  recordBriefingInput,
  remindJobInput,
  writeJobDayInput,
} from "./schema";

export const planJobAction = formAction(planJobInput, planJob);
export const remindJobAction = formAction(remindJobInput, remindJob);
export const recordBriefingAction = formAction(recordBriefingInput, recordBriefing);
export const writeJobDayAction = formAction(writeJobDayInput, writeJobDay);
export const answerJobDayAction = formAction(answerJobDayInput, answerJobDay);
