import "server-only";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSettings } from "@/lib/platform/settings/read";
import { cpdHours, type CpdEntry } from "@/lib/learning/certificate/rules";

const fieldName = { select: { id: true, name: true, names: true } } as const;

/** A person's development on record: certificates in force and trainings logged for them, with hours per year and field. */
export async function getCpdRecord(actor: Actor, now: Date) {
  if (!isPerson(actor)) return null;
  const { date, day } = await networkDay(db, now);
  const [certificates, trainings, settings] = await Promise.all([
    db.certificate.findMany({
      where: { personId: actor.personId, status: "ISSUED" },
      orderBy: { endedOn: "desc" },
      select: {
        id: true,
        number: true,
        code: true,
        courseTitle: true,
        centreName: true,
        hours: true,
        startedOn: true,
        endedOn: true,
        enrolmentId: true,
        session: { select: { courseVersion: { select: { fields: { select: { field: fieldName } } } } } },
      },
    }),
    db.trainingParticipant.findMany({
      where: { personId: actor.personId, training: { removedAt: null } },
      orderBy: { training: { endsOn: "desc" } },
      select: {
        id: true,
        training: {
          select: {
            reference: true,
            topic: true,
            hostName: true,
            hours: true,
            startsOn: true,
            endsOn: true,
            fields: { select: { field: fieldName } },
          },
        },
      },
    }),
    readSettings(db, date),
  ]);
  const entries: CpdEntry[] = [
    ...certificates.map((row) => ({
      kind: "certificate" as const,
      id: row.id,
      title: row.courseTitle,
      where: row.centreName,
      reference: row.number,
      code: row.code,
      hours: row.hours,
      startsOn: row.startedOn,
      endsOn: row.endedOn,
      fields: row.session.courseVersion.fields.map(({ field }) => field),
    })),
    ...trainings.map(({ id, training }) => ({
      kind: "training" as const,
      id,
      title: training.topic,
      where: training.hostName,
      reference: training.reference,
      code: null,
      hours: training.hours,
      startsOn: training.startsOn,
      endsOn: training.endsOn,
      fields: training.fields.map(({ field }) => field),
    })),
  ].sort((a, b) => b.endsOn.getTime() - a.endsOn.getTime());
  return { entries, ...cpdHours(entries), year: Number(day.slice(0, 4)), target: settings.yearlyHours };
}

export type CpdRecord = NonNullable<Awaited<ReturnType<typeof getCpdRecord>>>;
