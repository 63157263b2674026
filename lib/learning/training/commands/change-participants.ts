import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canLogTrainings } from "@/lib/learning/training/policy";
import { MOST_PARTICIPANTS, type TrainingRefusal } from "@/lib/learning/training/rules";
import type { addNamedParticipantInput } from "@/lib/learning/training/schema";
import { lockTraining } from "./log-training";

type Changed = { trainingId: string };

/** Puts a person of the portal on a training's list. */
export async function addParticipant(
  { actor, now }: Ctx,
  { trainingId, personId }: { trainingId: string; personId: string },
): Promise<Result<Changed, TrainingRefusal>> {
  return transaction(async (tx) => {
    const training = await lockTraining(tx, trainingId);
    if (!training || !canLogTrainings(actor, training.centreId)) return NOT_FOUND;
    const person = await tx.person.findFirst({
      where: { id: personId, closedAt: null },
      select: { id: true },
    });
    if (!person) return NOT_FOUND;
    const there = await tx.trainingParticipant.findMany({
      where: { trainingId },
      select: { personId: true },
    });
    if (there.some((one) => one.personId === personId)) return refused("participant_there_already");
    if (there.length >= MOST_PARTICIPANTS) return refused("too_many_participants");
    await tx.trainingParticipant.create({ data: { trainingId, personId } });
    await recordEvent(tx, {
      type: "training.edited",
      at: now,
      actor,
      subject: { type: "training", id: trainingId },
      personId,
      centreId: training.centreId,
      facts: { added: 1 },
    });
    return done({ trainingId });
  });
}

/** Puts somebody who is not in the portal on the list, by name. */
export async function addNamedParticipant(
  { actor, now }: Ctx,
  { trainingId, ...named }: z.infer<typeof addNamedParticipantInput>,
): Promise<Result<Changed, TrainingRefusal>> {
  return transaction(async (tx) => {
    const training = await lockTraining(tx, trainingId);
    if (!training || !canLogTrainings(actor, training.centreId)) return NOT_FOUND;
    const there = await tx.trainingParticipant.findMany({
      where: { trainingId },
      select: { givenName: true, familyName: true },
    });
    const isThere = there.some(
      (one) => one.givenName === named.givenName && one.familyName === named.familyName,
    );
    if (isThere) return refused("participant_there_already");
    if (there.length >= MOST_PARTICIPANTS) return refused("too_many_participants");
    await tx.trainingParticipant.create({ data: { trainingId, ...named } });
    await recordEvent(tx, {
      type: "training.edited",
      at: now,
      actor,
      subject: { type: "training", id: trainingId },
      centreId: training.centreId,
      facts: { added: 1 },
    });
    return done({ trainingId });
  });
}

export async function removeParticipant(
  { actor, now }: Ctx,
  { trainingId, participantId }: { trainingId: string; participantId: string },
): Promise<Result<Changed, TrainingRefusal>> {
  return transaction(async (tx) => {
    const training = await lockTraining(tx, trainingId);
    if (!training || !canLogTrainings(actor, training.centreId)) return NOT_FOUND;
    const { count } = await tx.trainingParticipant.deleteMany({ where: { id: participantId, trainingId } });
    if (count === 0) return done({ trainingId });
    await recordEvent(tx, {
      type: "training.edited",
      at: now,
      actor,
      subject: { type: "training", id: trainingId },
      centreId: training.centreId,
      facts: { removed: 1 },
    });
    return done({ trainingId });
  });
}
