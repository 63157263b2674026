import "server-only";
import type { IndicatorRefusal } from "@/lib/cooperation/indicator/rules";
import { answerSurvey } from "@/lib/cooperation/indicator/steps";
import { canWorkOnPartnerships } from "@/lib/cooperation/partnership/policy";
import { lockPartnership } from "@/lib/cooperation/partnership/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";
import { linkLetter } from "./output";
import { readLink } from "./queries";
import { contactRefusal, type LinkRefusal } from "./rules";
import type { AnswerByLinkInput, RaiseFlagInput, SendLinkInput } from "./schema";
import { flagAgreement, makeLink } from "./steps";

/** Mails a contact the personal way in. Only the token's hash is kept; a link sent before leads nowhere from now on. */
export async function sendLink(
  { actor, now }: Ctx,
  { partnershipId, contactId }: SendLinkInput,
): Promise<Result<undefined, LinkRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const partnership = await lockPartnership(tx, partnershipId);
    if (!partnership || !canWorkOnPartnerships(actor, partnership.centreId)) return NOT_FOUND;
    const contact = await tx.partnerContact.findFirst({
      where: { id: contactId, partnerId: partnership.partnerId },
      include: { partner: { select: { name: true } } },
    });
    if (!contact) return NOT_FOUND;
    const refusal = contactRefusal(contact);
    if (refusal || contact.email === null) return refused(refusal ?? "link_without_consent");
    await tx.contactLink.updateMany({
      where: { partnershipId, contactId, revokedAt: null },
      data: { revokedAt: now },
    });
    const link = await makeLink(tx, { contactId, partnershipId }, now);
    const centre = await tx.centre.findUniqueOrThrow({
      where: { id: partnership.centreId },
      select: { shortName: true, shortNames: true },
    });
    const { locale } = contact;
    const letter = linkLetter(await translatorFor(locale), {
      name: contact.name,
      partner: contact.partner.name,
      centre,
      url: env.USTA_BASE_URL + localised(locale, routes.contactPage(link.token)),
      expiresAt: link.expiresAt,
      zone: (await networkDay(tx, now)).zone,
      locale,
    });
    await queueMail(tx, { personId: null, recipient: contact.email, locale, ...letter, now });
    await recordEvent(tx, {
      type: "contact_link.sent",
      at: now,
      actor,
      subject: { type: "partnership", id: partnershipId },
      centreId: partnership.centreId,
      facts: { contactId, linkId: link.id },
    });
    return done();
  });
}

/** Closes a contact's ways into a partnership at once: this one, and what came with a survey. */
export async function revokeLink(
  { actor, now }: Ctx,
  { linkId }: { linkId: string },
): Promise<Result<undefined, LinkRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const known = await tx.contactLink.findUnique({
      where: { id: linkId },
      select: { partnershipId: true, contactId: true },
    });
    const partnership = known && (await lockPartnership(tx, known.partnershipId));
    if (!known || !partnership || !canWorkOnPartnerships(actor, partnership.centreId)) return NOT_FOUND;
    const { count } = await tx.contactLink.updateMany({
      where: { ...known, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return refused("link_over");
    await recordEvent(tx, {
      type: "contact_link.revoked",
      at: now,
      actor,
      subject: { type: "partnership", id: partnership.id },
      centreId: partnership.centreId,
      facts: { linkId },
    });
    return done();
  });
}

/** "This is wrong", said by who holds a link that leads in, of a paper of the own partnership (rule 40). */
export async function raiseFlag(
  { actor, now }: Ctx,
  { token, agreementId, text }: RaiseFlagInput,
): Promise<Result<undefined, LinkRefusal>> {
  return transaction(async (tx) => {
    const known = await readLink(tx, token, now);
    if (!known) return NOT_FOUND;
    await tx.$queryRaw`SELECT id FROM contact_link WHERE id = ${known.id}::uuid FOR UPDATE`;
    const link = await readLink(tx, token, now);
    if (!link) return NOT_FOUND;
    const refusal = await flagAgreement(tx, link, { agreementId, text }, { actor, now });
    if (refusal === "not_found") return NOT_FOUND;
    return refusal ? refused(refusal) : done();
  });
}

/** A contact's answer to their partnership's survey, by the personal link; until it closes it can be changed. */
export async function answerByLink(
  { actor, now }: Ctx,
  { token, ...answers }: AnswerByLinkInput,
): Promise<Result<undefined, IndicatorRefusal>> {
  return transaction(async (tx) => {
    const link = await readLink(tx, token, now);
    if (!link) return NOT_FOUND;
    const refusal = await answerSurvey(tx, link, answers, now);
    if (refusal === "not_found") return NOT_FOUND;
    if (refusal) return refused(refusal);
    const { centreId } = await tx.partnership.findUniqueOrThrow({
      where: { id: link.partnershipId },
      select: { centreId: true },
    });
    await recordEvent(tx, {
      type: "indicator.survey_answered",
      at: now,
      actor,
      subject: { type: "partnership", id: link.partnershipId },
      centreId,
      facts: { surveyId: answers.surveyId },
    });
    return done();
  });
}
