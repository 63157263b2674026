import "server-only";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { dayIn, type Day } from "@/lib/platform/dates/calendar";
import { dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { canGovernPairings, canRemindSide, pairingsVisibleTo } from "@/lib/cooperation/pairing/policy";
import {
  mayRemindAgain,
  pairingPhase,
  pairPlanDueOn,
  schoolYear,
  stuckAt,
  type PairState,
  type Stuck,
} from "@/lib/cooperation/pairing/rules";

const stateSelect = {
  id: true,
  reference: true,
  status: true,
  startsOn: true,
  endsOn: true,
  proposedAt: true,
  isDemonstration: true,
  programme: {
    select: {
      id: true,
      name: true,
      names: true,
      status: true,
      reviewMonths: true,
      planDueMonth: true,
      planDueDay: true,
    },
  },
  sides: {
    select: {
      schoolId: true,
      acceptedAt: true,
      remindedAt: true,
      review: true,
      school: {
        select: {
          name: true,
          provinceId: true,
          province: { select: { id: true, name: true, names: true } },
        },
      },
    },
    orderBy: { schoolId: "asc" },
  },
} satisfies Prisma.PairingSelect;

/** With what a state depends on at a moment: the running year's plan, and activities that were held and can still be confirmed. */
function selectAt({ year, date, now }: { year: number; date: Date; now: Date }) {
  return {
    ...stateSelect,
    plans: {
      where: { year },
      select: { version: true, agreements: { select: { schoolId: true, planVersion: true } } },
    },
    activities: {
      where: { removedAt: null, countedAt: null, heldOn: { lte: date }, confirmBy: { gte: now } },
      select: { recordedAt: true, confirmations: { select: { schoolId: true } } },
    },
  } satisfies Prisma.PairingSelect;
}

type Row = Prisma.PairingGetPayload<{ select: ReturnType<typeof selectAt> }>;

function stateOf(row: Row, { day, zone, year }: { day: Day; zone: string; year: number }): PairState {
  const [startsOn, endsOn] = [dayOfDate(row.startsOn), dayOfDate(row.endsOn)];
  const plan = row.plans[0];
  return {
    phase: pairingPhase({ status: row.status, startsOn, endsOn }, row.programme.reviewMonths, day),
    proposedOn: dayIn(row.proposedAt, zone),
    endsOn,
    reviewMonths: row.programme.reviewMonths,
    sides: row.sides.map(({ schoolId, acceptedAt, review }) => ({
      schoolId,
      acceptedOn: acceptedAt && dayIn(acceptedAt, zone),
      review,
    })),
    plan: {
      dueOn: pairPlanDueOn(year, startsOn, row.programme),
      agreedBy: plan
        ? plan.agreements
            .filter(({ planVersion }) => planVersion === plan.version)
            .map(({ schoolId }) => schoolId)
        : [],
    },
    unconfirmed: row.activities.flatMap(({ recordedAt, confirmations }) =>
      row.sides
        .filter(({ schoolId }) => !confirmations.some((one) => one.schoolId === schoolId))
        .map(({ schoolId }) => ({ schoolId, recordedOn: dayIn(recordedAt, zone) })),
    ),
  };
}

/** What one pairing waits for, inside a transaction that holds its row. */
export async function readPairState(on: Db | Tx, pairingId: string, now: Date): Promise<PairState | null> {
  const { day, date, zone } = await networkDay(on, now);
  const year = schoolYear(day);
  const select = selectAt({ year, date, now });
  const row = await on.pairing.findUnique({ where: { id: pairingId }, select });
  return row && stateOf(row, { day, zone, year });
}

const LIVE: Prisma.PairingWhereInput = {
  status: { in: ["PROPOSED", "ACCEPTED"] },
  programme: { status: { in: ["OPEN", "RUNNING"] } },
};
const MOST = 3000;

async function readStuck(where: Prisma.PairingWhereInput, now: Date) {
  const { day, date, zone } = await networkDay(db, now);
  const year = schoolYear(day);
  const rows = await db.pairing.findMany({
    where: { AND: [LIVE, where] },
    select: selectAt({ year, date, now }),
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map((row) => ({ row, stuck: stuckAt(stateOf(row, { day, zone, year }), day) }));
}

export type StuckRow = {
  id: string;
  reference: string;
  programme: { id: string; name: string; names: unknown };
  isDemonstration: boolean;
  schools: {
    schoolId: string;
    name: string;
    province: { name: string; names: unknown };
    mayRemind: boolean;
  }[];
  stuck: Stuck;
};

/**
 * Which pairings of a programme stand still, and where: for the ministry, and for an officer those with a school of the
 * province. The longest silence first. Null for who has no such view.
 */
export async function listStuckPairings(
  actor: Actor,
  { programmeId }: { programmeId: string | null },
  now: Date,
): Promise<StuckRow[] | null> {
  if (!isPerson(actor) || !(canGovernPairings(actor) || actor.provinceIds.length > 0)) return null;
  const found = await readStuck(
    { AND: [pairingsVisibleTo(actor), programmeId === null ? {} : { programmeId }] },
    now,
  );
  const rows = found.flatMap(({ row, stuck }): StuckRow[] =>
    stuck.map((one) => ({
      id: row.id,
      reference: row.reference,
      programme: row.programme,
      isDemonstration: row.isDemonstration,
      schools: row.sides
        .filter(({ schoolId }) => one.schoolIds.includes(schoolId))
        .map(({ schoolId, remindedAt, school }) => ({
          schoolId,
          name: school.name,
          province: school.province,
          mayRemind: canRemindSide(actor, school.provinceId) && mayRemindAgain(remindedAt, now),
        })),
      stuck: one,
    })),
  );
  return rows.sort((a, b) => (a.stuck.since < b.stuck.since ? -1 : 1));
}

export type PairingTask = {
  pairingId: string;
  stall: Stuck["stall"];
  partner: string;
  since: Day;
};

/** What waits for the actor: a principal's own sides, and for the ministry the terms nobody decided on. */
export async function listTasks(actor: Actor, now: Date): Promise<PairingTask[]> {
  if (!isPerson(actor)) return [];
  const { day } = await networkDay(db, now);
  const scope: Prisma.PairingWhereInput[] = [];
  if (actor.schoolIds.length > 0) scope.push({ sides: { some: { schoolId: { in: [...actor.schoolIds] } } } });
  if (canGovernPairings(actor))
    scope.push({ status: "ACCEPTED", endsOn: { lt: new Date(`${day}T00:00:00Z`) } });
  if (scope.length === 0) return [];
  const found = await readStuck({ OR: scope }, now);
  return found.flatMap(({ row, stuck }) =>
    stuck.flatMap(({ stall, schoolIds, since }): PairingTask[] => {
      const own = row.sides.find(
        ({ schoolId }) => actor.schoolIds.includes(schoolId) && schoolIds.includes(schoolId),
      );
      if (!own && !(stall === "decision" && canGovernPairings(actor))) return [];
      const partners = row.sides.filter(({ schoolId }) => schoolId !== own?.schoolId);
      return [
        {
          pairingId: row.id,
          stall,
          partner: partners.map(({ school }) => school.name).join(" – "),
          since,
        },
      ];
    }),
  );
}
