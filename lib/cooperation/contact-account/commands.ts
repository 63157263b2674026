import "server-only";
import { flagAgreement } from "@/lib/cooperation/contact-link/steps";
import type { LinkRefusal } from "@/lib/cooperation/contact-link/rules";
import type { IndicatorRefusal } from "@/lib/cooperation/indicator/rules";
import { answerSurvey } from "@/lib/cooperation/indicator/steps";
import { canSeeContacts } from "@/lib/cooperation/partner/policy";
import { endContactRow, listWorkingCentres, lockPartner } from "@/lib/cooperation/partner/steps";
import { invite } from "@/lib/network/person/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx, type PersonActor } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canSpeakForPartner } from "./policy";
import { inviteRefusal, type AccountRefusal } from "./rules";
import type { AnswerOwnSurveyInput, RaiseOwnFlagInput } from "./schema";
import { endAccess } from "./steps";

const NOWHERE = { centreId: null, provinceId: null, schoolId: null };

/** Locks a contact's partner, then the contact; null where it is not the actor's work. */
async function lockContact(tx: Tx, { actor }: Ctx, contactId: string) {
  const known = await tx.partnerContact.findUnique({
    where: { id: contactId },
    select: { partnerId: true },
  });
  const partner = known && (await lockPartner(tx, known.partnerId));
  if (!partner || !canSeeContacts(actor, await listWorkingCentres(tx, partner.id))) return null;
  await tx.$queryRaw`SELECT id FROM partner_contact WHERE id = ${contactId}::uuid FOR UPDATE`;
  const contact = await tx.partnerContact.findUniqueOrThrow({ where: { id: contactId } });
  return { partner, contact };
}

/** Invites a partner's contact to an account by mail; an invitation sent before leads nowhere from now on. */
export async function inviteContact(
  ctx: Ctx,
  { contactId }: { contactId: string },
): Promise<Result<undefined, AccountRefusal>> {
  const { actor, now } = ctx;
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const locked = await lockContact(tx, ctx, contactId);
    if (!locked) return NOT_FOUND;
    const { partner, contact } = locked;
    if (partner.mergedIntoId !== null) return refused("account_partner_merged");
    const { date } = await networkDay(tx, now);
    const held = await tx.roleAssignment.count({
      where: { contactId, OR: [{ endsOn: null }, { endsOn: { gt: date } }] },
    });
    const refusal = inviteRefusal(contact, held > 0);
    if (refusal || contact.email === null) return refused(refusal ?? "account_without_consent");
    await tx.invitation.updateMany({
      where: { contactId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    const office = { ...NOWHERE, role: "PARTNER_CONTACT" as const, partnerId: partner.id, contactId };
    const email = contact.email.toLowerCase();
    await invite(tx, { email, locale: contact.locale, ...office }, { actor, now });
    await record(tx, "partner.contact_invited", { partnerId: partner.id, contactId }, ctx);
    return done();
  });
}

/** Ends a contact's account at the partner, or the invitation to it; the person stays a contact. */
export async function endContactAccount(
  ctx: Ctx,
  { contactId }: { contactId: string },
): Promise<Result<undefined, AccountRefusal>> {
  const { actor, now } = ctx;
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const locked = await lockContact(tx, ctx, contactId);
    if (!locked) return NOT_FOUND;
    if ((await endAccess(tx, contactId, { actor, now })) === 0) return refused("account_none");
    await record(tx, "partner.contact_access_ended", { partnerId: locked.partner.id, contactId }, ctx);
    return done();
  });
}

/** The contact's own word that they no longer speak for the partner: consent, address and account go with it. */
export async function leavePartner(
  ctx: Ctx,
  { partnershipId }: { partnershipId: string },
): Promise<Result<undefined, AccountRefusal>> {
  const { actor, now } = ctx;
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const partnership = await tx.partnership.findUnique({
      where: { id: partnershipId },
      select: { partnerId: true },
    });
    if (!partnership || !canSpeakForPartner(actor, partnership.partnerId)) return NOT_FOUND;
    const { partnerId } = partnership;
    await lockPartner(tx, partnerId);
    for (const { id } of await ownContacts(tx, actor, partnerId)) {
      await endContactRow(tx, id, now);
      await endAccess(tx, id, { actor, now });
      await record(tx, "partner.contact_ended", { partnerId, contactId: id }, ctx);
    }
    return done();
  });
}

/** "This is wrong", said of a paper of the own partnership by who is signed in for the partner (rule 40). */
export async function raiseOwnFlag(
  { actor, now }: Ctx,
  { agreementId, text }: RaiseOwnFlagInput,
): Promise<Result<undefined, LinkRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const agreement = await tx.agreement.findUnique({
      where: { id: agreementId },
      select: { partnerId: true, partnershipId: true },
    });
    if (!agreement || !canSpeakForPartner(actor, agreement.partnerId)) return NOT_FOUND;
    const [contact] = await ownContacts(tx, actor, agreement.partnerId);
    if (!contact) return NOT_FOUND;
    const by = { contactId: contact.id, partnershipId: agreement.partnershipId };
    const refusal = await flagAgreement(tx, by, { agreementId, text }, { actor, now });
    if (refusal === "not_found") return NOT_FOUND;
    return refusal ? refused(refusal) : done();
  });
}

/** An answer to the own partnership's survey by who is signed in for the partner. */
export async function answerOwnSurvey(
  { actor, now }: Ctx,
  answers: AnswerOwnSurveyInput,
): Promise<Result<undefined, IndicatorRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const survey = await tx.partnershipSurvey.findUnique({
      where: { id: answers.surveyId },
      select: { partnershipId: true, partnership: { select: { partnerId: true, centreId: true } } },
    });
    if (!survey || !canSpeakForPartner(actor, survey.partnership.partnerId)) return NOT_FOUND;
    const [contact] = await ownContacts(tx, actor, survey.partnership.partnerId);
    if (!contact) return NOT_FOUND;
    const { partnershipId } = survey;
    const refusal = await answerSurvey(tx, { contactId: contact.id, partnershipId }, answers, now);
    if (refusal === "not_found") return NOT_FOUND;
    if (refusal) return refused(refusal);
    await recordEvent(tx, {
      type: "indicator.survey_answered",
      at: now,
      actor,
      subject: { type: "partnership", id: partnershipId },
      centreId: survey.partnership.centreId,
      facts: { surveyId: answers.surveyId },
    });
    return done();
  });
}

/** As which contacts the actor speaks for a partner, locked: a deed and the end of the role wait for each other. */
async function ownContacts(tx: Tx, actor: PersonActor, partnerId: string): Promise<{ id: string }[]> {
  return tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM partner_contact
    WHERE id = ANY (${[...actor.contactIds]}::uuid[]) AND partner_id = ${partnerId}::uuid
      AND ended_at IS NULL AND consented_at IS NOT NULL
    ORDER BY id FOR UPDATE`;
}

function record(
  tx: Tx,
  type: "partner.contact_invited" | "partner.contact_access_ended" | "partner.contact_ended",
  { partnerId, contactId }: { partnerId: string; contactId: string },
  { actor, now }: Ctx,
) {
  return recordEvent(tx, {
    type,
    at: now,
    actor,
    subject: { type: "partner", id: partnerId },
    facts: { contactId },
  });
}
