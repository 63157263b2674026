import "server-only";
import {
  type Allocated,
  allocate,
  type AllocationChange,
  type AllocationPolicy,
  type AllocationReason,
  changesBetween,
  isSamePolicy,
  provinceShares,
  withTyped,
} from "@/lib/learning/allocation/rules";
import { readPolicy, type TypedPolicy } from "@/lib/learning/allocation/schema";
import { canDecide, canSeeApplicants, enrolmentsVisibleTo } from "@/lib/learning/enrolment/policy";
import type { Rule } from "@/lib/learning/eligibility/rules";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type ApplicantFacts, readApplicants } from "./applicants";

const named = { select: { name: true, names: true } } as const;

const sessionSelect = {
  id: true,
  reference: true,
  status: true,
  centreId: true,
  fillMode: true,
  capacity: true,
  closesAt: true,
  startsAt: true,
  cutOffAt: true,
  timeZone: true,
  allocationPolicy: true,
  allocationSeed: true,
  allocatedAt: true,
  courseVersion: { select: { title: true, language: true, mode: true } },
  allocation: {
    select: { policy: true, policyReason: true, publishedAt: true, capacity: true, applicants: true },
  },
} as const satisfies Prisma.SessionSelect;

export type AllocationSession = Prisma.SessionGetPayload<{ select: typeof sessionSelect }>;

const whoSelect = {
  id: true,
  reference: true,
  status: true,
  personId: true,
  person: { select: { givenName: true, familyName: true } },
  school: named,
  province: { select: { id: true, name: true, names: true } },
} as const satisfies Prisma.EnrolmentSelect;
export type Who = Prisma.EnrolmentGetPayload<{ select: typeof whoSelect }>;

export type ListRow = Omit<Allocated, "reasons"> & {
  who: Who;
  reasons: string[];
  moveReason: string | null;
  failed: Rule[];
};

export type ShareRow = { province: Who["province"]; share: number; applied: number; placed: number };

export type AllocationPage = {
  session: AllocationSession;
  /** As it was announced, and as the list below is made. */
  announced: AllocationPolicy;
  policy: AllocationPolicy;
  isTried: boolean;
  isOurs: boolean;
  rows: ListRow[];
  shares: ShareRow[];
  /** Who gains and loses against the announced numbers, and against a list without moves by hand. */
  changes: AllocationChange[];
  byHand: AllocationChange[];
};

async function listWho(sessionId: string): Promise<Map<string, Who>> {
  const rows = await db.enrolment.findMany({ where: { sessionId }, select: whoSelect });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The list of a session that fills by allocation: as it would come out now, or as it was published. */
export async function getAllocation(
  actor: Actor,
  sessionId: string,
  { typed, now }: { typed: TypedPolicy; now: Date },
): Promise<AllocationPage | null> {
  const session = await db.session.findUnique({ where: { id: sessionId }, select: sessionSelect });
  const announced = readPolicy(session?.allocationPolicy);
  if (!session || !announced || session.fillMode !== "ALLOCATION" || !canSeeApplicants(actor, session))
    return null;
  const isOurs = canDecide(actor, session);
  const known = await listWho(sessionId);
  if (session.allocation) {
    const rows = await publishedRows(sessionId, known);
    const policy = readPolicy(session.allocation.policy) ?? announced;
    const isTried = !isSamePolicy(policy, announced);
    return { session, announced, policy, isTried, isOurs, rows, shares: [], changes: [], byHand: [] };
  }
  const policy = withTyped(announced, typed);
  const isTried = !isSamePolicy(policy, announced);
  const applicants = await readApplicants(db, sessionId, { policy, now });
  const before =
    policy.years === announced.years
      ? applicants
      : await readApplicants(db, sessionId, { policy: announced, now });
  const seed = session.allocationSeed ?? "";
  const { capacity } = session;
  const list = allocate({ applicants, policy, capacity, seed });
  const free = applicants.map((one) => ({ ...one, moved: null }));
  return {
    session,
    announced,
    policy,
    isTried,
    isOurs,
    rows: asRows(list, applicants, known),
    shares: sharesOf(list, { applicants, policy, capacity, seed, known }),
    changes: isTried
      ? changesBetween(allocate({ applicants: before, policy: announced, capacity, seed }), list)
      : [],
    byHand: changesBetween(allocate({ applicants: free, policy, capacity, seed }), list),
  };
}

function asRows(
  list: readonly Allocated[],
  applicants: readonly ApplicantFacts[],
  known: ReadonlyMap<string, Who>,
): ListRow[] {
  const facts = new Map(applicants.map((one) => [one.id, one]));
  return list.flatMap((row): ListRow[] => {
    const who = known.get(row.id);
    const own = facts.get(row.id);
    return who && own ? [{ ...row, who, moveReason: own.moveReason, failed: own.failed }] : [];
  });
}

async function publishedRows(sessionId: string, known: ReadonlyMap<string, Who>): Promise<ListRow[]> {
  const rows = await db.allocationRow.findMany({ where: { sessionId }, orderBy: { rank: "asc" } });
  return rows.flatMap(({ enrolmentId, rank, outcome, reasons, moveReason, ...key }): ListRow[] => {
    const who = known.get(enrolmentId);
    return who ? [{ id: enrolmentId, rank, outcome, key, reasons, moveReason, failed: [], who }] : [];
  });
}

type Shared = Parameters<typeof allocate>[0] & { known: ReadonlyMap<string, Who> };

function sharesOf(
  list: readonly Allocated[],
  { applicants, policy, capacity, seed, known }: Shared,
): ShareRow[] {
  const free = applicants.filter(({ moved, isRefused }) => moved === null && !isRefused);
  const shares = provinceShares(free, { policy, seats: capacity, seed });
  const placed = new Set(list.filter(({ outcome }) => outcome === "PLACED").map(({ id }) => id));
  return [...shares]
    .map(([provinceId, share]): ShareRow => {
      const own = free.filter((one) => (one.provinceId ?? "") === provinceId);
      return {
        province: known.get(own[0]?.id ?? "")?.province ?? null,
        share,
        applied: own.length,
        placed: own.filter(({ id }) => placed.has(id)).length,
      };
    })
    .sort((a, b) => b.applied - a.applied || ((a.province?.name ?? "") < (b.province?.name ?? "") ? -1 : 1));
}

export type OwnAllocation = {
  rank: number;
  total: number;
  outcome: Allocated["outcome"];
  timesTrained: number;
  hours: number;
  need: number;
  lot: string;
  reasons: AllocationReason[];
  moveReason: string | null;
  seed: string;
  personId: string;
  policyReason: string | null;
};

/** One applicant's rank and why, for themselves and for whoever sees the applicants; nobody else's. */
export async function getOwnAllocation(actor: Actor, enrolmentId: string): Promise<OwnAllocation | null> {
  const found = await db.allocationRow.findFirst({
    where: { enrolmentId, enrolment: enrolmentsVisibleTo(actor) },
    select: {
      rank: true,
      outcome: true,
      timesTrained: true,
      hours: true,
      need: true,
      lot: true,
      reasons: true,
      moveReason: true,
      enrolment: { select: { personId: true, session: { select: { centreId: true } } } },
      allocation: { select: { applicants: true, seed: true, policyReason: true } },
    },
  });
  if (!found || !isPerson(actor)) return null;
  const { enrolment, allocation, reasons, ...row } = found;
  const isOwn = enrolment.personId === actor.personId;
  if (!isOwn && !canSeeApplicants(actor, enrolment.session)) return null;
  return {
    ...row,
    reasons: reasons as AllocationReason[],
    total: allocation.applicants,
    seed: allocation.seed,
    policyReason: allocation.policyReason,
    personId: enrolment.personId,
  };
}

/** How the seats are allocated, as everybody may read it before applying. */
export type ToldAllocation = {
  policy: AllocationPolicy;
  seed: string | null;
  closesAt: Date;
  allocatedAt: Date | null;
  timeZone: string;
};

export async function getToldAllocation(_actor: Actor, sessionId: string): Promise<ToldAllocation | null> {
  const session = await db.session.findFirst({
    where: { id: sessionId, fillMode: "ALLOCATION", publishedAt: { not: null } },
    select: {
      allocationPolicy: true,
      allocationSeed: true,
      closesAt: true,
      allocatedAt: true,
      timeZone: true,
    },
  });
  const policy = readPolicy(session?.allocationPolicy);
  if (!session || !policy) return null;
  const { allocationSeed: seed, closesAt, allocatedAt, timeZone } = session;
  return { policy, seed, closesAt, allocatedAt, timeZone };
}

/** Lists that wait to be published at the actor's own centres. */
export async function listTasks(actor: Actor, now: Date) {
  if (!isPerson(actor) || actor.centreIds.length === 0) return [];
  return db.session.findMany({
    where: {
      centreId: { in: [...actor.centreIds] },
      fillMode: "ALLOCATION",
      allocatedAt: null,
      status: { in: ["PUBLISHED", "CONFIRMED"] },
      closesAt: { lte: now },
      startsAt: { gt: now },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      reference: true,
      startsAt: true,
      cutOffAt: true,
      timeZone: true,
      courseVersion: { select: { title: true } },
      _count: {
        select: {
          enrolments: { where: { status: { in: ["SUBMITTED", "SCHOOL_APPROVED"] }, approvalsLeft: 0 } },
        },
      },
    },
  });
}
