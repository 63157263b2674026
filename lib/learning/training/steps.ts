import "server-only";
import { randomBytes } from "node:crypto";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import type { Tx } from "@/lib/platform/db";
import type { Mode, TrainingScope } from "@/lib/platform/db/generated/enums";
import { referenceOf } from "@/lib/platform/reference";

export type NewTraining = {
  centreId: string;
  scope: TrainingScope;
  countryCode: string;
  place: string | null;
  hostName: string;
  topic: string;
  mode: Mode;
  startsOn: string;
  endsOn: string;
  hours: number;
  fieldIds: string[];
  report: string;
  importId?: string;
};

export const asDate = (day: string) => new Date(`${day}T00:00:00Z`);

/** The living training with the same dates, topic and host at the centre, as the unique index sees it. */
export async function findSameTraining(
  tx: Tx,
  {
    centreId,
    startsOn,
    endsOn,
    topic,
    hostName,
  }: Pick<NewTraining, "centreId" | "startsOn" | "endsOn" | "topic" | "hostName">,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM training
    WHERE centre_id = ${centreId}::uuid AND starts_on = ${startsOn}::date AND ends_on = ${endsOn}::date
      AND search_fold(topic) = search_fold(${topic}) AND search_fold(host_name) = search_fold(${hostName})
      AND removed_at IS NULL`;
  return row?.id ?? null;
}

/** Writes a training with its fields and its event; the caller has asked the rules. */
export async function writeTraining(
  tx: Tx,
  { fieldIds, startsOn, endsOn, ...training }: NewTraining,
  { actor, now }: Ctx,
): Promise<{ id: string; reference: string }> {
  const created = await tx.training.create({
    data: {
      ...training,
      reference: referenceOf("T", startsOn.slice(0, 4), randomBytes(8)),
      startsOn: asDate(startsOn),
      endsOn: asDate(endsOn),
      loggedAt: now,
      loggedById: actor.kind === "person" ? actor.personId : null,
      fields: { create: [...new Set(fieldIds)].map((fieldId) => ({ fieldId })) },
    },
    select: { id: true, reference: true },
  });
  await recordEvent(tx, {
    type: "training.logged",
    at: now,
    actor,
    subject: { type: "training", id: created.id },
    centreId: training.centreId,
    facts: { reference: created.reference, ...(training.importId ? { importId: training.importId } : {}) },
  });
  return created;
}
