import { z } from "zod";
import { surveyAnswersInput } from "@/lib/cooperation/indicator/schema";
import { idField, longText } from "@/lib/platform/fields";

export const contactInput = z.object({ contactId: idField });

export const leavePartnerInput = z.object({ partnershipId: idField });

export const raiseOwnFlagInput = z.object({ agreementId: idField, text: longText({ min: 5, max: 2000 }) });
export type RaiseOwnFlagInput = z.infer<typeof raiseOwnFlagInput>;

export const answerOwnSurveyInput = surveyAnswersInput;
export type AnswerOwnSurveyInput = z.infer<typeof answerOwnSurveyInput>;
