import "server-only";
import type { Tx } from "@/lib/platform/db";
import { dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { isOpenOn, type IndicatorRefusal } from "./rules";
import type { SurveyAnswersInput } from "./schema";

/**
 * Takes a contact's answer to a survey of a partnership that is theirs; until it closes the answer can be changed. The caller
 * has shown that the contact came by their own link.
 */
export async function answerSurvey(
  tx: Tx,
  contact: { contactId: string; partnershipId: string },
  { surveyId, ...answer }: SurveyAnswersInput,
  now: Date,
): Promise<IndicatorRefusal | "not_found" | null> {
  const { contactId, partnershipId } = contact;
  const survey = await tx.partnershipSurvey.findUnique({
    where: { id: surveyId },
    select: { partnershipId: true, closesOn: true },
  });
  if (!survey || survey.partnershipId !== partnershipId) return "not_found";
  const { day } = await networkDay(tx, now);
  if (!isOpenOn({ closesOn: dayOfDate(survey.closesOn) }, day)) return "survey_closed";
  await tx.surveyAnswer.upsert({
    where: { surveyId_contactId: { surveyId, contactId } },
    create: { surveyId, contactId, ...answer, answeredAt: now },
    update: { ...answer, answeredAt: now },
  });
  return null;
}
