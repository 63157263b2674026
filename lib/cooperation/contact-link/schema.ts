import { z } from "zod";
import { surveyAnswersInput } from "@/lib/cooperation/indicator/schema";
import { idField, longText, text } from "@/lib/platform/fields";

export const sendLinkInput = z.object({ partnershipId: idField, contactId: idField });
export type SendLinkInput = z.infer<typeof sendLinkInput>;

export const revokeLinkInput = z.object({ linkId: idField });

const token = text({ max: 100 });

export const raiseFlagInput = z.object({
  token,
  agreementId: idField,
  text: longText({ min: 5, max: 2000 }),
});
export type RaiseFlagInput = z.infer<typeof raiseFlagInput>;

export const answerByLinkInput = surveyAnswersInput.extend({ token });
export type AnswerByLinkInput = z.infer<typeof answerByLinkInput>;
