import "server-only";
import { passportHours, type PassportEntry } from "@/lib/learning/passport/rules";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSettings } from "@/lib/platform/settings/read";

const fieldName = { select: { id: true, name: true, names: true } } as const;

/** A person's own development on record. */
export async function getPassport(actor: Actor, now: Date) {
  return isPerson(actor) ? readPassport(actor.personId, now) : null;
}

/**
 * What counts of a person's development: certificates in force, trainings logged for them and external ones approved by
 * school and centre, with hours per year and field and the aims. Whether the asker may see it, the caller knows.
 */
export async function readPassport(personId: string, now: Date) {
  const { date, day } = await networkDay(db, now);
  const [holder, portal, external, settings] = await Promise.all([
    db.person.findUniqueOrThrow({
      where: { id: personId },
      select: {
        givenName: true,
        familyName: true,
        closedAt: true,
        memberships: {
          where: {
            status: "CONFIRMED",
            startsOn: { lte: date },
            OR: [{ endsOn: null }, { endsOn: { gt: date } }],
          },
          select: { school: { select: { name: true, names: true } } },
          take: 1,
        },
        fields: {
          where: { startsOn: { lte: date }, OR: [{ endsOn: null }, { endsOn: { gt: date } }] },
          select: { field: fieldName },
        },
      },
    }),
    readPortal(personId),
    readExternal(personId),
    readSettings(db, date),
  ]);
  const entries = [...portal, ...external].sort((a, b) => b.endsOn.getTime() - a.endsOn.getTime());
  const { memberships, fields, givenName, familyName, closedAt } = holder;
  return {
    holder: {
      name: `${givenName} ${familyName}`,
      isClosed: closedAt !== null,
      school: memberships[0]?.school ?? null,
      fields: fields.map(({ field }) => field),
    },
    entries,
    ...passportHours(entries),
    year: Number(day.slice(0, 4)),
    target: settings.yearlyHours,
    career: { expert: settings.expertHours, head: settings.headHours },
  };
}
export type Passport = Awaited<ReturnType<typeof readPassport>>;

async function readPortal(personId: string): Promise<PassportEntry[]> {
  const [certificates, trainings] = await Promise.all([
    db.certificate.findMany({
      where: { personId, status: "ISSUED" },
      select: {
        id: true,
        number: true,
        code: true,
        courseTitle: true,
        centreName: true,
        hours: true,
        startedOn: true,
        endedOn: true,
        session: { select: { courseVersion: { select: { fields: { select: { field: fieldName } } } } } },
      },
    }),
    db.trainingParticipant.findMany({
      where: { personId, training: { removedAt: null } },
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
  ]);
  return [
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
  ];
}

async function readExternal(personId: string): Promise<PassportEntry[]> {
  const rows = await db.externalTraining.findMany({
    where: { personId, status: "APPROVED" },
    select: {
      id: true,
      reference: true,
      title: true,
      providerName: true,
      hours: true,
      startsOn: true,
      endsOn: true,
      fields: { select: { field: fieldName } },
    },
  });
  return rows.map(({ providerName, fields, ...row }) => ({
    kind: "external" as const,
    ...row,
    where: providerName,
    code: null,
    fields: fields.map(({ field }) => field),
  }));
}
