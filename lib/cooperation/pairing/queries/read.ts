import "server-only";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Day } from "@/lib/platform/dates/calendar";
import { matchesSearch } from "@/lib/platform/search";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import {
  canGovernPairings,
  canRecordForSide,
  canRemindSide,
  canSpeakForSide,
  pairingsVisibleTo,
} from "@/lib/cooperation/pairing/policy";
import {
  isRunning,
  mayRemindAgain,
  pairingPhase,
  PAIRINGS_A_PAGE,
  pairReasons,
  reviewOpensOn,
} from "@/lib/cooperation/pairing/rules";
import type { ListPairingsQuery, PairingFilter } from "@/lib/cooperation/pairing/schema";

const schoolSelect = {
  id: true,
  slug: true,
  name: true,
  provinceId: true,
  province: { select: { slug: true, name: true, names: true } },
} satisfies Prisma.SchoolSelect;

const rowSelect = {
  id: true,
  reference: true,
  status: true,
  startsOn: true,
  endsOn: true,
  isDemonstration: true,
  isGoodExample: true,
  programme: { select: { id: true, slug: true, name: true, names: true, reviewMonths: true } },
  sides: { select: { schoolId: true, school: { select: schoolSelect } }, orderBy: { schoolId: "asc" } },
  _count: { select: { activities: { where: { countedAt: { not: null }, removedAt: null } } } },
} satisfies Prisma.PairingSelect;

type Raw = Prisma.PairingGetPayload<{ select: typeof rowSelect }>;

const asRow = (row: Raw, today: Day) => {
  const [startsOn, endsOn] = [dayOfDate(row.startsOn), dayOfDate(row.endsOn)];
  const phase = pairingPhase({ status: row.status, startsOn, endsOn }, row.programme.reviewMonths, today);
  return { ...row, startsOn, endsOn, phase, counted: row._count.activities };
};
export type PairingRow = ReturnType<typeof asRow>;

/** The state as the database can filter by it; review periods differ by programme and are cut out afterwards by id. */
async function stateFilter(state: PairingFilter, today: Day): Promise<Prisma.PairingWhereInput> {
  const now = dateOfDay(today);
  if (state === "proposed") return { status: "PROPOSED" };
  if (state === "ended") return { status: { in: ["RENEWED", "REMATCHED", "ENDED_EARLY"] } };
  if (state === "over") return { status: "ACCEPTED", endsOn: { lt: now } };
  if (state === "running") return { status: "ACCEPTED", endsOn: { gte: now } };
  const months = await db.programme.findMany({ select: { id: true, reviewMonths: true } });
  return {
    OR: [
      { id: { in: [] } },
      ...months.map(({ id, reviewMonths }) => ({
        programmeId: id,
        status: "ACCEPTED" as const,
        endsOn: { gte: now, lte: lastReviewedFrom(today, reviewMonths) },
      })),
    ],
  };
}

/** The last end whose review is open today. */
function lastReviewedFrom(today: Day, months: number): Date {
  const end = dateOfDay(today);
  end.setUTCMonth(end.getUTCMonth() + months);
  while (reviewOpensOn(dayOfDate(end), months) > today) end.setUTCDate(end.getUTCDate() - 1);
  return end;
}

/** Pairings within the actor's scope, the newest term first. */
export async function listPairings(actor: Actor, query: ListPairingsQuery, today: Day) {
  const and: Prisma.PairingWhereInput[] = [pairingsVisibleTo(actor)];
  if (query.q) and.push({ sides: { some: { school: matchesSearch(query.q) } } });
  if (query.programme) and.push({ programmeId: query.programme });
  if (query.state) and.push(await stateFilter(query.state, today));
  const where = { AND: and };
  const total = await db.pairing.count({ where });
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / PAIRINGS_A_PAGE)));
  const rows = await db.pairing.findMany({
    where,
    select: rowSelect,
    orderBy: [{ startsOn: "desc" }, { reference: "asc" }, { id: "asc" }],
    skip: (page - 1) * PAIRINGS_A_PAGE,
    take: PAIRINGS_A_PAGE,
  });
  return { rows: rows.map((row) => asRow(row, today)), total, page };
}

const personName = { select: { givenName: true, familyName: true } } as const;

const detailSelect = {
  ...rowSelect,
  programmeId: true,
  parts: true,
  proposedAt: true,
  endedOn: true,
  endReason: true,
  example: true,
  version: true,
  run: { select: { weights: true } },
  predecessor: { select: { id: true, reference: true } },
  successor: { select: { id: true, reference: true } },
  programme: {
    select: {
      id: true,
      slug: true,
      name: true,
      names: true,
      status: true,
      reviewMonths: true,
      confirmDays: true,
      planDueMonth: true,
      planDueDay: true,
      topics: {
        select: { id: true, number: true, name: true, names: true, isHidden: true },
        orderBy: { number: "asc" },
      },
    },
  },
  sides: {
    select: {
      schoolId: true,
      acceptedAt: true,
      acceptedBy: personName,
      remindedAt: true,
      review: true,
      reviewText: true,
      reviewedAt: true,
      school: { select: schoolSelect },
    },
    orderBy: { schoolId: "asc" },
  },
  members: {
    where: { endsOn: null },
    select: { personId: true, schoolId: true, startsOn: true, person: personName },
    orderBy: [{ person: { familyName: "asc" } }, { personId: "asc" }],
  },
} satisfies Prisma.PairingSelect;

/** One pairing as its people see it; null outside the actor's scope. A side's review is the other's once both are given. */
export async function getPairing(actor: Actor, id: string, now: Date) {
  const found = await db.pairing.findFirst({
    where: { AND: [{ id }, pairingsVisibleTo(actor)] },
    select: detailSelect,
  });
  if (!found) return null;
  const { day } = await networkDay(db, now);
  const pair = {
    status: found.status,
    startsOn: dayOfDate(found.startsOn),
    endsOn: dayOfDate(found.endsOn),
  };
  const { reviewMonths } = found.programme;
  const bothReviewed = found.sides.every(({ review }) => review !== null);
  const sides = found.sides.map((side) => {
    const memberIds = found.members
      .filter(({ schoolId }) => schoolId === side.schoolId)
      .map(({ personId }) => personId);
    const isOwn = canSpeakForSide(actor, side.schoolId);
    const seesReview = isOwn || bothReviewed || canGovernPairings(actor);
    return {
      ...side,
      reviewText: seesReview ? side.reviewText : null,
      review: seesReview ? side.review : null,
      hasReviewed: side.review !== null,
      isOwn,
      mayRecord: canRecordForSide(actor, { schoolId: side.schoolId, memberIds }),
      mayRemind: canRemindSide(actor, side.school.provinceId) && mayRemindAgain(side.remindedAt, now),
    };
  });
  return {
    ...found,
    ...pair,
    today: day,
    endedOn: found.endedOn && dayOfDate(found.endedOn),
    phase: pairingPhase(pair, reviewMonths, day),
    isRunning: isRunning(pair, reviewMonths, day),
    reviewOpensOn: reviewOpensOn(pair.endsOn, reviewMonths),
    reasons: pairReasons(found.parts, found.run?.weights),
    sides,
    ownSide: sides.find(({ isOwn }) => isOwn) ?? null,
    recordingSide: sides.find(({ mayRecord }) => mayRecord) ?? null,
    mayGovern: canGovernPairings(actor),
  };
}
export type PairingDetail = NonNullable<Awaited<ReturnType<typeof getPairing>>>;

/** Teachers with a confirmed membership of the own school who are not in the group yet. */
export async function listMemberCandidates(actor: Actor, pairing: PairingDetail) {
  const own = pairing.ownSide;
  if (!own || !isPerson(actor)) return [];
  const date = dateOfDay(pairing.today);
  return db.person.findMany({
    where: {
      closedAt: null,
      roles: { some: { role: "TEACHER" } },
      memberships: {
        some: {
          schoolId: own.schoolId,
          status: "CONFIRMED",
          startsOn: { lte: date },
          OR: [{ endsOn: null }, { endsOn: { gt: date } }],
        },
      },
      NOT: { pairingMemberships: { some: { pairingId: pairing.id, endsOn: null } } },
    },
    select: { id: true, givenName: true, familyName: true },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
    take: 500,
  });
}

/** Each yearly check of both schools within this programme: the resource index and the topics offered. */
export async function listPairChecks(_actor: Actor, pairing: PairingDetail) {
  const profiles = await db.schoolProfile.findMany({
    where: {
      programmeId: pairing.programmeId,
      schoolId: { in: pairing.sides.map(({ schoolId }) => schoolId) },
    },
    select: {
      schoolId: true,
      checks: {
        select: { year: true, resourceIndex: true, offeredTopics: true },
        orderBy: { year: "asc" },
      },
    },
  });
  const years = [...new Set(profiles.flatMap(({ checks }) => checks.map(({ year }) => year)))].sort();
  return {
    years,
    schools: pairing.sides.map(({ schoolId, school }) => {
      const checks = profiles.find((one) => one.schoolId === schoolId)?.checks ?? [];
      const at = (year: number) => checks.find((check) => check.year === year);
      return {
        name: school.name,
        province: school.province,
        resourceIndex: years.map((year) => at(year)?.resourceIndex ?? null),
        offeredTopics: years.map((year) => at(year)?.offeredTopics ?? null),
      };
    }),
  };
}
export type PairChecks = Awaited<ReturnType<typeof listPairChecks>>;

/** The programmes that the actor's pairings belong to, for the list's filter and the stuck view. */
export async function listPairingProgrammes(actor: Actor) {
  return db.programme.findMany({
    where: { pairings: { some: pairingsVisibleTo(actor) } },
    select: { id: true, slug: true, name: true, names: true },
    orderBy: { name: "asc" },
  });
}
