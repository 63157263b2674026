import "server-only";
import { randomBytes } from "node:crypto";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { brokenConstraint, transaction } from "@/lib/platform/db";
import { referenceOf } from "@/lib/platform/reference";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";
import { canWorkOnPartnerships } from "@/lib/cooperation/partnership/policy";
import { moveRefusal, type PartnershipRefusal } from "@/lib/cooperation/partnership/rules";
import type {
  EditPartnershipInput,
  MovePartnershipInput,
  OpenPartnershipInput,
  SetNextStepInput,
} from "@/lib/cooperation/partnership/schema";
import { lockPartnership } from "@/lib/cooperation/partnership/steps";

type Kept = { partnershipId: string };

/** Opens a partnership as a lead; one that has not ended is enough for a centre and a partner. */
export async function openPartnership(
  { actor, now }: Ctx,
  { centreId, partnerId, aim }: OpenPartnershipInput,
): Promise<Result<Kept, PartnershipRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canWorkOnPartnerships(actor, centreId)) return NOT_FOUND;
  try {
    return await transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM partner WHERE id = ${partnerId}::uuid FOR SHARE`;
      const partner = await tx.partner.findUnique({
        where: { id: partnerId },
        select: { mergedIntoId: true, closedOn: true },
      });
      if (!partner || partner.mergedIntoId !== null || partner.closedOn !== null)
        return refused("partnership_partner_gone");
      const { day, date } = await networkDay(tx, now);
      const { id } = await tx.partnership.create({
        data: {
          reference: referenceOf("P", day.slice(0, 4), randomBytes(8)),
          centreId,
          partnerId,
          aim,
          ownerId: actor.personId,
          statusSince: date,
          startedOn: date,
        },
        select: { id: true },
      });
      await recordEvent(tx, {
        type: "partnership.opened",
        at: now,
        actor,
        subject: { type: "partnership", id },
        centreId,
        facts: { partnerId },
      });
      return done({ partnershipId: id });
    });
  } catch (error) {
    if (brokenConstraint(error) === "partnership_one_live") return refused("partnership_open_already");
    throw error;
  }
}

/** Changes the aim and the owners; the owner coordinates the centre, the contact speaks for the partner. */
export async function editPartnership(
  { actor, now }: Ctx,
  { partnershipId, version, aim, ownerId, contactId }: EditPartnershipInput,
): Promise<Result<Kept, PartnershipRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const partnership = await lockPartnership(tx, partnershipId);
    if (!partnership || !canWorkOnPartnerships(actor, partnership.centreId)) return NOT_FOUND;
    if (partnership.version !== version) return refused("partnership_changed_meanwhile");
    if (partnership.status === "ENDED") return refused("partnership_ended");
    const { date } = await networkDay(tx, now);
    if (ownerId !== null) {
      const { centreId } = partnership;
      const isStaff = await tx.centreStaff.count({
        where: { personId: ownerId, centreId, OR: [{ endsOn: null }, { endsOn: { gt: date } }] },
      });
      const coordinates = await tx.roleAssignment.count({
        where: {
          personId: ownerId,
          centreId,
          role: "COORDINATOR",
          OR: [{ endsOn: null }, { endsOn: { gt: date } }],
        },
      });
      if (isStaff + coordinates === 0) return refused("partnership_owner_elsewhere");
    }
    if (contactId !== null) {
      const { partnerId } = partnership;
      const isThere = await tx.partnerContact.count({ where: { id: contactId, partnerId, endedAt: null } });
      if (isThere === 0) return refused("partnership_contact_elsewhere");
    }
    await tx.partnership.update({
      where: { id: partnershipId },
      data: { aim, ownerId, contactId, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "partnership.edited",
      at: now,
      actor,
      subject: { type: "partnership", id: partnershipId },
      centreId: partnership.centreId,
      facts: { version: version + 1 },
    });
    return done({ partnershipId });
  });
}

/** Says what is to be done next, who has it and by when; nothing, when nothing is. */
export async function setNextStep(
  { actor, now }: Ctx,
  { partnershipId, nextStep, holder, dueOn }: SetNextStepInput,
): Promise<Result<Kept, PartnershipRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const partnership = await lockPartnership(tx, partnershipId);
    if (!partnership || !canWorkOnPartnerships(actor, partnership.centreId)) return NOT_FOUND;
    if (partnership.status === "ENDED") return refused("partnership_ended");
    await tx.partnership.update({
      where: { id: partnershipId },
      data:
        nextStep === null
          ? { nextStep: null, nextStepHolder: null, nextStepDueOn: null }
          : { nextStep, nextStepHolder: holder, nextStepDueOn: dueOn === null ? null : dateOfDay(dueOn) },
    });
    await recordEvent(tx, {
      type: "partnership.step_set",
      at: now,
      actor,
      subject: { type: "partnership", id: partnershipId },
      centreId: partnership.centreId,
      facts: { holder: nextStep === null ? null : holder, dueOn: nextStep === null ? null : dueOn },
    });
    return done({ partnershipId });
  });
}

/** Moves a partnership to another stage. */
export async function movePartnership(
  { actor, now }: Ctx,
  { partnershipId, version, to, reason }: MovePartnershipInput,
): Promise<Result<Kept & { centreId: string }, PartnershipRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const partnership = await lockPartnership(tx, partnershipId);
    if (!partnership || !canWorkOnPartnerships(actor, partnership.centreId)) return NOT_FOUND;
    if (partnership.version !== version) return refused("partnership_changed_meanwhile");
    const { date } = await networkDay(tx, now);
    const agreementsInForce = await tx.agreement.count({
      where: { partnershipId, status: { in: ["SIGNED", "SUSPENDED", "RENEWED"] }, endsOn: { gte: date } },
    });
    const refusal = moveRefusal(partnership.status, to, { agreementsInForce, reason });
    if (refusal) return refused(refusal);
    await tx.partnership.update({
      where: { id: partnershipId },
      data: {
        status: to,
        statusSince: date,
        version: { increment: 1 },
        ...(to === "ENDED"
          ? { endedOn: date, endReason: reason, nextStep: null, nextStepHolder: null, nextStepDueOn: null }
          : {}),
      },
    });
    await recordEvent(tx, {
      type: "partnership.moved",
      at: now,
      actor,
      subject: { type: "partnership", id: partnershipId },
      centreId: partnership.centreId,
      facts: { from: partnership.status, to },
    });
    return done(
      { partnershipId, centreId: partnership.centreId },
      { stale: [routes.partner(partnership.partner.slug)] },
    );
  });
}
