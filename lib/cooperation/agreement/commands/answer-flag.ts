import "server-only";
import { answerLetter } from "@/lib/cooperation/agreement/output";
import type { AgreementRefusal } from "@/lib/cooperation/agreement/rules";
import type { AnswerFlagInput } from "@/lib/cooperation/agreement/schema";
import { lockAgreement, readOwners } from "@/lib/cooperation/agreement/steps";
import { canWorkOnPartnerships } from "@/lib/cooperation/partnership/policy";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";

/** Answers what a partner's contact said is wrong; the contact is written to, as long as the consent lasts. */
export async function answerFlag(
  { actor, now }: Ctx,
  { flagId, answer }: AnswerFlagInput,
): Promise<Result<{ agreementId: string }, AgreementRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const known = await tx.agreementFlag.findUnique({
      where: { id: flagId },
      select: {
        agreementId: true,
        text: true,
        contact: { select: { name: true, email: true, locale: true, consentedAt: true, endedAt: true } },
      },
    });
    const agreement = known && (await lockAgreement(tx, known.agreementId));
    if (!agreement || !canWorkOnPartnerships(actor, agreement.centreId)) return NOT_FOUND;
    const { count } = await tx.agreementFlag.updateMany({
      where: { id: flagId, answeredAt: null },
      data: { answer, answeredAt: now, answeredById: actor.personId },
    });
    if (count === 0) return refused("flag_answered");
    const { name, email, locale, consentedAt, endedAt } = known.contact;
    if (email !== null && consentedAt !== null && endedAt === null) {
      const { date } = await networkDay(tx, now);
      const { about } = await readOwners(tx, agreement.id, date);
      const letter = answerLetter(
        await translatorFor(locale),
        { ...about, name, locale },
        { text: known.text, answer },
      );
      await queueMail(tx, { personId: null, recipient: email, locale, ...letter, now });
    }
    await recordEvent(tx, {
      type: "agreement.flag_answered",
      at: now,
      actor,
      subject: { type: "agreement", id: agreement.id },
      centreId: agreement.centreId,
      facts: { flagId },
    });
    return done({ agreementId: agreement.id });
  });
}
