import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { publicCount } from "@/lib/cooperation/pairing/rules";

const PUBLIC: Prisma.ProgrammeWhereInput = { status: { in: ["OPEN", "RUNNING", "ENDED"] } };
/** What has counted stays counted, also where its pair has parted. */
const COUNTED: Prisma.PairingActivityWhereInput = { countedAt: { not: null }, removedAt: null };

const pairOn = (day: string): Prisma.PairingWhereInput => ({
  status: { in: ["ACCEPTED", "RENEWED"] },
  startsOn: { lte: dateOfDay(day) },
  endsOn: { gte: dateOfDay(day) },
});

const programmeSelect = {
  id: true,
  slug: true,
  name: true,
  names: true,
  summary: true,
  summaries: true,
  status: true,
  termYears: true,
  startsOn: true,
  isDemonstration: true,
} satisfies Prisma.ProgrammeSelect;

/** Programmes that are open, running or over, with how many pairs work together today. */
export async function listPublicProgrammes(_actor: Actor, now: Date) {
  const { day } = await networkDay(db, now);
  const rows = await db.programme.findMany({
    where: PUBLIC,
    select: { ...programmeSelect, _count: { select: { pairings: { where: pairOn(day) } } } },
    orderBy: [{ startsOn: "desc" }, { slug: "asc" }],
  });
  return rows.map(({ _count, startsOn, ...row }) => ({
    ...row,
    startsOn: dayOfDate(startsOn),
    pairs: _count.pairings,
  }));
}

const placeSelect = {
  select: {
    school: {
      select: {
        name: true,
        province: { select: { slug: true, name: true, names: true, mapId: true } },
      },
    },
  },
  orderBy: { schoolId: "asc" },
} as const;

/** A programme for everyone: its pairs, what they reached, the good examples and what is shared with all. */
export async function getPublicProgramme(_actor: Actor, slug: string, now: Date) {
  const { day } = await networkDay(db, now);
  const programme = await db.programme.findFirst({
    where: { AND: [{ slug }, PUBLIC] },
    select: {
      ...programmeSelect,
      differentProvinces: true,
      kinds: true,
      topics: {
        where: { isHidden: false },
        select: { id: true, name: true, names: true },
        orderBy: { number: "asc" },
      },
    },
  });
  if (!programme) return null;
  const ofProgramme = { programmeId: programme.id };
  const [pairs, sums, registrations, examples, materials, byKind] = await Promise.all([
    db.pairing.findMany({
      where: { AND: [ofProgramme, pairOn(day)] },
      select: { id: true, startsOn: true, endsOn: true, sides: placeSelect },
      orderBy: [{ reference: "asc" }],
    }),
    db.pairingActivity.aggregate({
      where: { AND: [{ pairing: ofProgramme }, COUNTED] },
      _count: true,
      _sum: { teachers: true, students: true, parents: true },
    }),
    db.pairingRegistration.groupBy({
      by: ["kind"],
      where: { removedAt: null, pairing: ofProgramme },
      _count: true,
    }),
    db.pairing.findMany({
      where: { ...ofProgramme, isGoodExample: true, status: { not: "PROPOSED" } },
      select: {
        id: true,
        example: true,
        sides: placeSelect,
        activities: {
          where: COUNTED,
          select: { id: true, title: true, kind: true, heldOn: true },
          orderBy: { heldOn: "desc" },
          take: 3,
        },
      },
      orderBy: [{ reference: "asc" }],
      take: 12,
    }),
    db.pairingMaterial.findMany({
      where: { pairing: ofProgramme, audience: "EVERYONE", removedAt: null },
      select: {
        id: true,
        pairingId: true,
        kind: true,
        title: true,
        about: true,
        link: true,
        sharedAt: true,
        school: { select: { name: true } },
        file: { select: { name: true, contentType: true, size: true } },
      },
      orderBy: [{ sharedAt: "desc" }, { id: "asc" }],
      take: 60,
    }),
    db.pairingActivity.groupBy({
      by: ["kind"],
      where: { AND: [{ pairing: ofProgramme }, COUNTED] },
      _count: true,
      orderBy: { kind: "asc" },
    }),
  ]);
  return {
    ...programme,
    startsOn: dayOfDate(programme.startsOn),
    pairs: pairs.map((pair) => ({
      id: pair.id,
      startsOn: dayOfDate(pair.startsOn),
      endsOn: dayOfDate(pair.endsOn),
      schools: pair.sides.map(({ school }) => school),
    })),
    figures: {
      pairs: pairs.length,
      activities: sums._count,
      teachers: publicCount(sums._sum.teachers ?? 0),
      students: publicCount(sums._sum.students ?? 0),
      parents: publicCount(sums._sum.parents ?? 0),
    },
    registrations: registrations.map(({ kind, _count }) => ({ kind, count: _count })),
    activityKinds: byKind.map(({ kind, _count }) => ({ kind, count: _count })),
    examples: examples.map(({ sides, activities, ...row }) => ({
      ...row,
      schools: sides.map(({ school }) => school),
      activities: activities.map((one) => ({ ...one, heldOn: dayOfDate(one.heldOn) })),
    })),
    materials,
  };
}
export type PublicProgramme = NonNullable<Awaited<ReturnType<typeof getPublicProgramme>>>;
