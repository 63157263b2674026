import "server-only";
import { trainingsAskedOf, type CentreReach } from "@/lib/learning/session/policy";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { sessionPhase } from "@/lib/learning/session/rules";

/** Where these centres stand and what they teach: what a pair's request is held against. */
export async function readReach(on: Db | Tx, centreIds: readonly string[]): Promise<CentreReach[]> {
  const centres = await on.centre.findMany({
    where: { id: { in: [...centreIds] }, closedOn: null },
    select: {
      id: true,
      kind: true,
      hostSchool: { select: { provinceId: true } },
      fields: { select: { fieldId: true } },
    },
  });
  return centres.map(({ id, kind, hostSchool, fields }) => ({
    centreId: id,
    servesAllFields: kind === "GENERAL_SUBJECTS",
    provinceId: hostSchool.provinceId,
    fieldIds: fields.map(({ fieldId }) => fieldId),
  }));
}

const named = { select: { name: true, names: true } } as const;

const askedSelect = {
  id: true,
  title: true,
  summary: true,
  heldOn: true,
  teachers: true,
  topic: named,
  sessionSchool: { select: { name: true, provinceId: true, province: named } },
  pairing: {
    select: {
      programme: named,
      sides: {
        select: { school: { select: { name: true, province: named } } },
        orderBy: { schoolId: "asc" },
      },
    },
  },
  sessions: {
    where: { status: { not: "CANCELLED" } },
    select: { id: true, centreId: true, reference: true },
  },
} satisfies Prisma.PairingActivitySelect;

type Stored = Prisma.PairingActivityGetPayload<{ select: typeof askedSelect }>;

const asAsked = ({ heldOn, sessions, ...row }: Stored) => ({
  ...row,
  heldOn: dayOfDate(heldOn),
  session: sessions[0] ?? null,
});
export type AskedTraining = ReturnType<typeof asAsked>;

async function askedWhere(actor: Actor, now: Date) {
  if (!isPerson(actor) || actor.centreIds.length === 0) return null;
  const reach = await readReach(db, actor.centreIds);
  const { date } = await networkDay(db, now);
  return { reach, where: { AND: [trainingsAskedOf(reach), { heldOn: { gt: date } }] } };
}

/** Joint trainings ahead for which pairs nearby, or of the centre's fields, ask for a session; the next one first. */
export async function listAskedTrainings(actor: Actor, now: Date): Promise<AskedTraining[]> {
  const asked = await askedWhere(actor, now);
  if (!asked) return [];
  const rows = await db.pairingActivity.findMany({
    where: { AND: [asked.where, { sessions: { none: { status: { not: "CANCELLED" } } } }] },
    select: askedSelect,
    orderBy: [{ heldOn: "asc" }, { id: "asc" }],
    take: 100,
  });
  return rows.map(asAsked);
}

/** One of them, taken up or not, with the centres of the actor's that can; null where it is not theirs to take up. */
export async function getAskedTraining(actor: Actor, activityId: string, now: Date) {
  const asked = await askedWhere(actor, now);
  const row =
    asked &&
    (await db.pairingActivity.findFirst({
      where: { AND: [{ id: activityId }, asked.where] },
      select: askedSelect,
    }));
  if (!asked || !row) return null;
  const fits = await Promise.all(
    asked.reach.map(async (centre) =>
      (await db.pairingActivity.count({ where: { AND: [{ id: activityId }, trainingsAskedOf([centre])] } })) >
      0
        ? [centre.centreId]
        : [],
    ),
  );
  return { ...asAsked(row), centreIds: fits.flat() };
}

/** The sessions that a pair's activities became, for whoever sees the pair: what the centre announced, and that it prepares one. */
export async function listSessionsOfActivities(_actor: Actor, activityIds: readonly string[], now: Date) {
  const rows = await db.session.findMany({
    where: { pairingActivityId: { in: [...activityIds] }, status: { not: "CANCELLED" } },
    select: {
      pairingActivityId: true,
      reference: true,
      status: true,
      publishedAt: true,
      startsAt: true,
      endsAt: true,
      opensAt: true,
      closesAt: true,
      course: { select: { slug: true } },
      centre: { select: { shortName: true, shortNames: true } },
    },
  });
  return new Map(
    rows.flatMap(({ pairingActivityId, publishedAt, ...row }) =>
      pairingActivityId === null
        ? []
        : [
            [
              pairingActivityId,
              { ...row, isAnnounced: publishedAt !== null, phase: sessionPhase(row, now) },
            ] as const,
          ],
    ),
  );
}
export type SessionsOfActivities = Awaited<ReturnType<typeof listSessionsOfActivities>>;
