import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/dates/calendar";
import { brokenConstraint, transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canLogTrainings } from "@/lib/learning/training/policy";
import { trainingRefusal, type TrainingFacts, type TrainingRefusal } from "@/lib/learning/training/rules";
import type { EditTrainingInput, LogTrainingInput } from "@/lib/learning/training/schema";
import { asDate, findSameTraining, writeTraining } from "@/lib/learning/training/steps";

type Logged = { trainingId: string };

/** What a training is held against: the day it is in the network's zone, and its country. */
export async function readTerms(tx: Tx, now: Date): Promise<{ today: string; homeCountry: string }> {
  const network = await tx.network.findUnique({
    where: { id: 1 },
    select: { timeZone: true, countryCode: true },
  });
  return { today: dayIn(now, network?.timeZone ?? "UTC"), homeCountry: network?.countryCode.trim() ?? "" };
}

async function factsRefusal(
  tx: Tx,
  facts: TrainingFacts & { fieldIds: string[] },
  now: Date,
): Promise<TrainingRefusal | "unknown_choice" | null> {
  const country = await tx.country.count({ where: { code: facts.countryCode } });
  const fields = await tx.field.count({ where: { id: { in: facts.fieldIds } } });
  if (country === 0 || fields !== new Set(facts.fieldIds).size) return "unknown_choice";
  return trainingRefusal(facts, await readTerms(tx, now));
}

/** Two of the same at once: the second meets the unique index and is told what the first would have been told. */
async function once<T>(
  deed: () => Promise<T>,
): Promise<T | ReturnType<typeof refused<"training_logged_already">>> {
  try {
    return await deed();
  } catch (error) {
    if (brokenConstraint(error) === "training_once") return refused("training_logged_already");
    throw error;
  }
}

/** Logs a training of the centre's staff that happened outside the portal's sessions. */
export async function logTraining(
  { actor, now }: Ctx,
  input: LogTrainingInput,
): Promise<Result<Logged, TrainingRefusal | "unknown_choice">> {
  if (!canLogTrainings(actor, input.centreId)) return NOT_FOUND;
  return once(() =>
    transaction(async (tx) => {
      const refusal = await factsRefusal(tx, input, now);
      if (refusal) return refused(refusal);
      if (await findSameTraining(tx, input)) return refused("training_logged_already");
      const { id } = await writeTraining(tx, input, { actor, now });
      return done({ trainingId: id });
    }),
  );
}

/** Changes a logged training; who read an older version is told, and nothing is written. */
export async function editTraining(
  { actor, now }: Ctx,
  { trainingId, version, fieldIds, startsOn, endsOn, ...facts }: EditTrainingInput,
): Promise<Result<Logged, TrainingRefusal | "unknown_choice">> {
  return once(() =>
    transaction(async (tx) => {
      const training = await lockTraining(tx, trainingId);
      if (!training || !canLogTrainings(actor, training.centreId)) return NOT_FOUND;
      if (training.version !== version) return refused("training_changed_meanwhile");
      const refusal = await factsRefusal(tx, { ...facts, startsOn, endsOn, fieldIds }, now);
      if (refusal) return refused(refusal);
      await tx.trainingField.deleteMany({ where: { trainingId } });
      await tx.training.update({
        where: { id: trainingId },
        data: {
          ...facts,
          startsOn: asDate(startsOn),
          endsOn: asDate(endsOn),
          version: { increment: 1 },
          fields: { create: [...new Set(fieldIds)].map((fieldId) => ({ fieldId })) },
        },
      });
      await recordEvent(tx, {
        type: "training.edited",
        at: now,
        actor,
        subject: { type: "training", id: trainingId },
        centreId: training.centreId,
        facts: { version: version + 1 },
      });
      return done({ trainingId });
    }),
  );
}

/** Takes a training off the log; the row stays for the audit log's sake, unseen. */
export async function removeTraining(
  { actor, now }: Ctx,
  { trainingId }: { trainingId: string },
): Promise<Result<Logged, TrainingRefusal>> {
  return transaction(async (tx) => {
    const training = await lockTraining(tx, trainingId);
    if (!training || !canLogTrainings(actor, training.centreId)) return NOT_FOUND;
    await tx.training.update({ where: { id: trainingId }, data: { removedAt: now } });
    await recordEvent(tx, {
      type: "training.removed",
      at: now,
      actor,
      subject: { type: "training", id: trainingId },
      centreId: training.centreId,
    });
    return done({ trainingId });
  });
}

/** The training's row, held until the transaction ends; null where it is not there or was removed. */
export async function lockTraining(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM training WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.training.findFirst({
    where: { id, removedAt: null },
    select: { id: true, centreId: true, version: true, startsOn: true },
  });
}
