import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Actor, type Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { registrationRefusal, type JointActivityRefusal } from "@/lib/cooperation/joint-activity/rules";
import type {
  GrantRegistrationInput,
  RecordRegistrationInput,
} from "@/lib/cooperation/joint-activity/schema";
import { canRecordForSide, canSpeakForSide } from "@/lib/cooperation/pairing/policy";
import { lockPairing, sideOf, type LockedPairing } from "@/lib/cooperation/pairing/steps";

type Changed = Promise<Result<{ pairingId: string }, JointActivityRefusal>>;

/** Writes down a patent, utility model, brand or design that the pair applied for. */
export async function recordRegistration(
  { actor, now }: Ctx,
  { pairingId, schoolId, appliedOn, grantedOn, ...facts }: RecordRegistrationInput,
): Changed {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    const side = pairing && sideOf(pairing, schoolId);
    if (!pairing || !side || !canRecordForSide(actor, side)) return NOT_FOUND;
    if (pairing.status !== "ACCEPTED") return refused("activity_pairing_not_accepted");
    const { day } = await networkDay(tx, now);
    const refusal = registrationRefusal({ appliedOn, grantedOn }, day);
    if (refusal) return refused(refusal);
    const { id } = await tx.pairingRegistration.create({
      data: {
        ...facts,
        pairingId,
        appliedOn: dateOfDay(appliedOn),
        grantedOn: grantedOn === null ? null : dateOfDay(grantedOn),
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "registration.recorded",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
      facts: { registrationId: id, kind: facts.kind },
    });
    return done({ pairingId }, { stale: [routes.programme(pairing.programme.slug)] });
  });
}

/** Whether the actor records for one of the two sides. */
function mayRecord(actor: Actor, pairing: LockedPairing): boolean {
  return pairing.sides.some(({ schoolId }) => {
    const side = sideOf(pairing, schoolId);
    return side !== null && canRecordForSide(actor, side);
  });
}

async function readRegistration(tx: Tx, registrationId: string) {
  const found = await tx.pairingRegistration.findFirst({
    where: { id: registrationId, removedAt: null },
    select: { pairingId: true, appliedOn: true, number: true },
  });
  const pairing = found && (await lockPairing(tx, found.pairingId));
  return found && pairing ? { ...found, pairing } : null;
}

/** What was applied for has been granted. */
export async function grantRegistration(
  { actor, now }: Ctx,
  { registrationId, grantedOn, number }: GrantRegistrationInput,
): Changed {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const found = await readRegistration(tx, registrationId);
    if (!found || !mayRecord(actor, found.pairing)) return NOT_FOUND;
    const { day } = await networkDay(tx, now);
    const refusal = registrationRefusal({ appliedOn: dayOfDate(found.appliedOn), grantedOn }, day);
    if (refusal) return refused(refusal);
    await tx.pairingRegistration.update({
      where: { id: registrationId },
      data: { grantedOn: dateOfDay(grantedOn), number: number ?? found.number },
    });
    await recordEvent(tx, {
      type: "registration.granted",
      at: now,
      actor,
      subject: { type: "pairing", id: found.pairingId },
      facts: { registrationId },
    });
    return done({ pairingId: found.pairingId });
  });
}

/** Takes a registration that was written down by mistake off the list; a principal's deed. */
export async function removeRegistration(
  { actor, now }: Ctx,
  { registrationId }: { registrationId: string },
): Changed {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const found = await readRegistration(tx, registrationId);
    if (!found?.pairing.sides.some(({ schoolId }) => canSpeakForSide(actor, schoolId))) return NOT_FOUND;
    await tx.pairingRegistration.update({ where: { id: registrationId }, data: { removedAt: now } });
    await recordEvent(tx, {
      type: "registration.removed",
      at: now,
      actor,
      subject: { type: "pairing", id: found.pairingId },
      facts: { registrationId },
    });
    return done({ pairingId: found.pairingId }, { stale: [routes.programme(found.pairing.programme.slug)] });
  });
}
