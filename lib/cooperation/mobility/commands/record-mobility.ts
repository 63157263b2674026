import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { dateOfDay } from "@/lib/platform/settings/network-day";
import { canRecordMobility } from "@/lib/cooperation/mobility/policy";
import { stayRefusal, travellerRefusal, type MobilityRefusal } from "@/lib/cooperation/mobility/rules";
import type { EditMobilityInput, RecordMobilityInput } from "@/lib/cooperation/mobility/schema";
import { abroadRefusal, lockMobility, mayTravel } from "@/lib/cooperation/mobility/steps";

type Kept = { mobilityId: string };

/** Records a stay abroad or from abroad, that was or is to come. */
export async function recordMobility(
  { actor, now }: Ctx,
  { centreId, direction, startsOn, endsOn, ...facts }: RecordMobilityInput,
): Promise<Result<Kept, MobilityRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canRecordMobility(actor, centreId)) return NOT_FOUND;
  return transaction(async (tx) => {
    const refusal =
      stayRefusal({ startsOn, endsOn, days: facts.days }) ?? (await abroadRefusal(tx, facts.partnerId));
    if (refusal) return refused(refusal);
    const { id } = await tx.mobility.create({
      data: {
        ...facts,
        centreId,
        isOutgoing: direction === "out",
        startsOn: dateOfDay(startsOn),
        endsOn: dateOfDay(endsOn),
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "mobility.recorded",
      at: now,
      actor,
      subject: { type: "mobility", id },
      centreId,
      facts: { people: facts.people, direction },
    });
    return done({ mobilityId: id });
  });
}

/** Changes a stay; a traveller who is named must still fit, and who read an older version is told. */
export async function editMobility(
  { actor, now }: Ctx,
  { mobilityId, version, direction, startsOn, endsOn, ...facts }: EditMobilityInput,
): Promise<Result<Kept, MobilityRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const mobility = await lockMobility(tx, mobilityId);
    if (!mobility || !canRecordMobility(actor, mobility.centreId)) return NOT_FOUND;
    if (mobility.version !== version) return refused("mobility_changed_meanwhile");
    const refusal =
      stayRefusal({ startsOn, endsOn, days: facts.days }) ??
      (await abroadRefusal(tx, facts.partnerId, mobility.partnerId));
    if (refusal) return refused(refusal);
    const isOutgoing = direction === "out";
    const { centreId, personId } = mobility;
    if (personId !== null) {
      if (travellerRefusal({ isOutgoing, people: facts.people })) return refused("mobility_traveller_named");
      const stay = { centreId, kind: facts.kind, firstDay: dateOfDay(startsOn) };
      if (!(await mayTravel(tx, personId, stay))) return refused("mobility_traveller_elsewhere");
    }
    await tx.mobility.update({
      where: { id: mobilityId },
      data: {
        ...facts,
        isOutgoing,
        startsOn: dateOfDay(startsOn),
        endsOn: dateOfDay(endsOn),
        version: { increment: 1 },
      },
    });
    await recordEvent(tx, {
      type: "mobility.edited",
      at: now,
      actor,
      subject: { type: "mobility", id: mobilityId },
      centreId,
      facts: { version: version + 1 },
    });
    return done({ mobilityId });
  });
}

/** Says which person of the portal went. */
export async function nameTraveller(
  { actor, now }: Ctx,
  { mobilityId, personId }: { mobilityId: string; personId: string },
): Promise<Result<Kept, MobilityRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const mobility = await lockMobility(tx, mobilityId);
    if (!mobility || !canRecordMobility(actor, mobility.centreId)) return NOT_FOUND;
    const refusal = travellerRefusal(mobility);
    if (refusal) return refused(refusal);
    if (!(await mayTravel(tx, personId, mobility))) return refused("mobility_traveller_elsewhere");
    await tx.mobility.update({
      where: { id: mobilityId },
      data: { personId, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "mobility.traveller_named",
      at: now,
      actor,
      subject: { type: "mobility", id: mobilityId },
      centreId: mobility.centreId,
      personId,
    });
    return done({ mobilityId });
  });
}

/** Takes the traveller's name off a stay. */
export async function clearTraveller(
  { actor, now }: Ctx,
  { mobilityId }: { mobilityId: string },
): Promise<Result<Kept, MobilityRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const mobility = await lockMobility(tx, mobilityId);
    if (!mobility || !canRecordMobility(actor, mobility.centreId)) return NOT_FOUND;
    if (mobility.personId === null) return done({ mobilityId });
    await tx.mobility.update({
      where: { id: mobilityId },
      data: { personId: null, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "mobility.traveller_cleared",
      at: now,
      actor,
      subject: { type: "mobility", id: mobilityId },
      centreId: mobility.centreId,
      personId: mobility.personId,
    });
    return done({ mobilityId });
  });
}

/** Takes a stay off the lists; the row stays for the audit log's sake, unseen. */
export async function removeMobility(
  { actor, now }: Ctx,
  { mobilityId }: { mobilityId: string },
): Promise<Result<Kept, MobilityRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const mobility = await lockMobility(tx, mobilityId);
    if (!mobility || !canRecordMobility(actor, mobility.centreId)) return NOT_FOUND;
    await tx.mobility.update({ where: { id: mobilityId }, data: { removedAt: now } });
    await recordEvent(tx, {
      type: "mobility.removed",
      at: now,
      actor,
      subject: { type: "mobility", id: mobilityId },
      centreId: mobility.centreId,
    });
    return done({ mobilityId });
  });
}
