import { createHash } from "node:crypto";
import type { TypedPolicy } from "@/lib/learning/allocation/schema";
import type { AllocationOutcome } from "@/lib/platform/db/generated/enums";

/** What a key is made of, in the order of the policy; the lot decides what these leave equal. */
export const ALLOCATION_STEPS = ["neverTrained", "fewestHours", "need"] as const;
export type AllocationStep = (typeof ALLOCATION_STEPS)[number];

/** How a session's seats are allocated: told to all when the session is published. Weights in per cent of a plain applicant's. */
export type AllocationPolicy = {
  /** The most one school gets while others wait; 0 = no cap. */
  schoolCap: number;
  /** So many per cent of the seats are shared among the provinces; the rest goes by key alone. */
  sharePercent: number;
  pilotWeight: number;
  districtWeight: number;
  /** A district whose index lies below this is disadvantaged (0 hardest, 100 best). */
  districtBelow: number;
  /** Hours of so many years before the deadline count. */
  years: number;
  steps: readonly AllocationStep[];
};

export type AllocationApplicant = {
  /** The enrolment's. */
  id: string;
  /** The lot is drawn for the person, so that nobody draws again by applying again. */
  personId: string;
  schoolId: string | null;
  provinceId: string | null;
  isPilot: boolean;
  districtIndex: number | null;
  /** How often this course was completed before. */
  timesTrained: number;
  hours: number;
  need: number;
  /** A rule of the course that the applicant no longer passes. */
  isRefused: boolean;
  /** Moved by hand: to a place, or behind everybody else. */
  moved: "place" | "wait" | null;
};

export const ALLOCATION_REASONS = [
  "own_key",
  "province_share",
  "cap_lifted",
  "moved_to_place",
  "moved_to_wait",
  "school_cap",
  "provinces_first",
  "seats_full",
  "lot",
  "rule_fails",
] as const;
export type AllocationReason = (typeof ALLOCATION_REASONS)[number];

export type AllocationKey = { timesTrained: number; hours: number; need: number; lot: string };

export type Allocated = {
  id: string;
  /** In the printed list: those with a place by key, then the waiting list in its order, then the refused. */
  rank: number;
  outcome: AllocationOutcome;
  key: AllocationKey;
  reasons: AllocationReason[];
};

const LOT_DIGITS = 12;

/** Anybody can draw it again: the first twelve digits of SHA-256 over the seed, a colon and the applicant's id; the lowest comes first. */
export function lotOf(seed: string, applicantId: string): string {
  return createHash("sha256").update(`${seed}:${applicantId}`).digest("hex").slice(0, LOT_DIGITS);
}

type Keyed = AllocationApplicant & { lot: string };

/** Below 0: `a` comes first by these steps alone. */
function byStep(step: AllocationStep, a: AllocationApplicant, b: AllocationApplicant): number {
  if (step === "neverTrained") return Number(a.timesTrained > 0) - Number(b.timesTrained > 0);
  return step === "fewestHours" ? a.hours - b.hours : b.need - a.need;
}

function bySteps(steps: readonly AllocationStep[], a: AllocationApplicant, b: AllocationApplicant): number {
  for (const step of steps) {
    const order = byStep(step, a, b);
    if (order !== 0) return order;
  }
  return 0;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The key of an allocation as an order: first whoever comes first. Never equal for two applicants. */
export function byKey(steps: readonly AllocationStep[]): (a: Keyed, b: Keyed) => number {
  return (a, b) => bySteps(steps, a, b) || byText(a.lot, b.lot) || byText(a.id, b.id);
}

const NO_PROVINCE = "";
const provinceOf = ({ provinceId }: AllocationApplicant) => provinceId ?? NO_PROVINCE;

/** What one applicant counts in their province's share; whole numbers, so that shares come out the same everywhere. */
function weightOf(applicant: AllocationApplicant, policy: AllocationPolicy): number {
  const isHard = applicant.districtIndex !== null && applicant.districtIndex < policy.districtBelow;
  return (applicant.isPilot ? policy.pilotWeight : 100) * (isHard ? policy.districtWeight : 100);
}

/**
 * The seats each province may count on: in proportion to its weighted applicants, whole seats first, then the largest
 * remainders; equal remainders by the lot of the province.
 */
export function provinceShares(
  applicants: readonly AllocationApplicant[],
  { policy, seats, seed }: { policy: AllocationPolicy; seats: number; seed: string },
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const applicant of applicants) {
    const province = provinceOf(applicant);
    weights.set(province, (weights.get(province) ?? 0) + weightOf(applicant, policy));
  }
  const shared = Math.floor((seats * policy.sharePercent) / 100);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return new Map();
  const rows = [...weights].map(([province, weight]) => ({
    province,
    whole: Math.floor((shared * weight) / total),
    rest: (shared * weight) % total,
    lot: lotOf(seed, province),
  }));
  const left = shared - rows.reduce((sum, { whole }) => sum + whole, 0);
  rows.sort((a, b) => b.rest - a.rest || byText(a.lot, b.lot) || byText(a.province, b.province));
  return new Map(rows.map(({ province, whole }, index) => [province, whole + (index < left ? 1 : 0)]));
}

export type AllocationInput = {
  applicants: readonly AllocationApplicant[];
  policy: AllocationPolicy;
  capacity: number;
  seed: string;
};

/** Gives out the seats; who gets one, by whose turn. */
class Seats {
  readonly taken = new Map<string, AllocationReason>();
  readonly bySchool = new Map<string, number>();

  constructor(
    readonly capacity: number,
    readonly schoolCap: number,
  ) {}

  get isFull() {
    return this.taken.size >= this.capacity;
  }

  isCapped({ schoolId }: AllocationApplicant): boolean {
    return schoolId !== null && this.schoolCap > 0 && (this.bySchool.get(schoolId) ?? 0) >= this.schoolCap;
  }

  give({ id, schoolId }: AllocationApplicant, reason: AllocationReason) {
    this.taken.set(id, reason);
    if (schoolId !== null) this.bySchool.set(schoolId, (this.bySchool.get(schoolId) ?? 0) + 1);
  }
}

/**
 * Who gets a seat and why. Those moved by hand to a place come first; then each province's share by key; then the rest by
 * key over all provinces, a school up to its cap. Seats that would stay empty are for those whom a cap held back, then for
 * those moved back by hand: no seat is free beside somebody who waits. The same for every order of the input.
 */
export function allocate({ applicants, policy, capacity, seed }: AllocationInput): Allocated[] {
  const order = byKey(policy.steps);
  const all = applicants.map((one): Keyed => ({ ...one, lot: lotOf(seed, one.personId) })).sort(order);
  const isIn = (one: Keyed) => one.moved === "place" || !one.isRefused;
  const candidates = all.filter(isIn);
  const free = candidates.filter(({ moved }) => moved === null);
  const seats = new Seats(capacity, policy.schoolCap);
  for (const one of candidates) if (one.moved === "place" && !seats.isFull) seats.give(one, "moved_to_place");
  fillByShare(free, seats, { policy, seed });
  for (const one of free)
    if (!seats.isFull && !seats.taken.has(one.id) && !seats.isCapped(one)) seats.give(one, "own_key");
  const capped = new Set(free.filter((one) => !seats.taken.has(one.id) && seats.isCapped(one)));
  for (const one of capped) if (!seats.isFull) seats.give(one, "cap_lifted");
  for (const one of candidates)
    if (!seats.isFull && one.moved === "wait" && !seats.taken.has(one.id)) seats.give(one, "moved_to_wait");
  return ranked(all, { seats, capped, policy, order, isIn });
}

function fillByShare(
  free: readonly Keyed[],
  seats: Seats,
  { policy, seed }: Pick<AllocationInput, "policy" | "seed">,
) {
  const shares = provinceShares(free, { policy, seats: seats.capacity - seats.taken.size, seed });
  for (const one of free) {
    const province = provinceOf(one);
    const left = shares.get(province) ?? 0;
    if (left === 0 || seats.isCapped(one)) continue;
    seats.give(one, "province_share");
    shares.set(province, left - 1);
  }
}

type Result = {
  seats: Seats;
  capped: ReadonlySet<Keyed>;
  policy: AllocationPolicy;
  order: (a: Keyed, b: Keyed) => number;
  isIn: (one: Keyed) => boolean;
};

function ranked(all: readonly Keyed[], { seats, capped, policy, order, isIn }: Result): Allocated[] {
  const placed = all.filter(({ id }) => seats.taken.has(id));
  const left = all.filter((one) => isIn(one) && !seats.taken.has(one.id));
  const plain = left.filter((one) => one.moved === null && !capped.has(one));
  const held = left.filter((one) => capped.has(one));
  const back = left.filter((one) => one.moved !== null);
  const refused = all.filter((one) => !isIn(one));
  const [firstWaiting] = plain;
  const isByTurn = ({ id }: Keyed) => BY_TURN.has(seats.taken.get(id) ?? "");
  const equals = groupsOf(all, policy.steps);
  const stepsOf = (one: Keyed) => equals.get(one) ?? 0;
  const seatedSteps = new Set(placed.filter(isByTurn).map(stepsOf));
  const waitingSteps = new Set(plain.map(stepsOf));
  const lastByKey = placed.filter(isByTurn).at(-1);

  const whyPlaced = (one: Keyed): AllocationReason[] => {
    const turn = seats.taken.get(one.id) ?? "own_key";
    if (!isByTurn(one)) return [turn];
    const isShare = firstWaiting !== undefined && order(firstWaiting, one) < 0;
    return [isShare ? "province_share" : "own_key", ...(waitingSteps.has(stepsOf(one)) ? LOT : [])];
  };
  const whyWaiting = (one: Keyed): AllocationReason[] => {
    const isPassed = lastByKey !== undefined && order(one, lastByKey) < 0;
    return [isPassed ? "provinces_first" : "seats_full", ...(seatedSteps.has(stepsOf(one)) ? LOT : [])];
  };
  const list: [readonly Keyed[], AllocationOutcome, (one: Keyed) => AllocationReason[]][] = [
    [placed, "PLACED", whyPlaced],
    [plain, "WAITING", whyWaiting],
    [held, "WAITING", () => ["school_cap"]],
    [back, "WAITING", ({ moved }) => [moved === "place" ? "seats_full" : "moved_to_wait"]],
    [refused, "REFUSED", () => ["rule_fails"]],
  ];
  let rank = 0;
  return list.flatMap(([group, outcome, why]) =>
    group.map((one) => {
      const { id, timesTrained, hours, need, lot } = one;
      return { id, rank: ++rank, outcome, key: { timesTrained, hours, need, lot }, reasons: why(one) };
    }),
  );
}

const LOT: readonly AllocationReason[] = ["lot"];
const BY_TURN: ReadonlySet<string> = new Set(["own_key", "province_share"]);

/** Those whom the steps leave equal have the same number; `sorted` is in the key's order. */
function groupsOf(sorted: readonly Keyed[], steps: readonly AllocationStep[]): Map<Keyed, number> {
  const groups = new Map<Keyed, number>();
  let group = 0;
  let before: Keyed | null = null;
  for (const one of sorted) {
    if (before !== null && bySteps(steps, before, one) !== 0) group += 1;
    groups.set(one, group);
    before = one;
  }
  return groups;
}

export type AllocationChange = { id: string; from: AllocationOutcome; to: AllocationOutcome };

/** Who gains a place and who loses one between two lists of the same applicants; in the order of the second. */
export function changesBetween(
  before: readonly Allocated[],
  after: readonly Allocated[],
): AllocationChange[] {
  const was = new Map(before.map(({ id, outcome }) => [id, outcome]));
  return after.flatMap(({ id, outcome }) => {
    const from = was.get(id) ?? outcome;
    const isMoved = from !== outcome && (from === "PLACED" || outcome === "PLACED");
    return isMoved ? [{ id, from, to: outcome }] : [];
  });
}

/** A policy with what was typed over it; what was left empty stays. */
export function withTyped(policy: AllocationPolicy, typed: TypedPolicy): AllocationPolicy {
  return {
    schoolCap: typed.schoolCap ?? policy.schoolCap,
    sharePercent: typed.sharePercent ?? policy.sharePercent,
    pilotWeight: typed.pilotWeight ?? policy.pilotWeight,
    districtWeight: typed.districtWeight ?? policy.districtWeight,
    districtBelow: typed.districtBelow ?? policy.districtBelow,
    years: typed.years ?? policy.years,
    steps: policy.steps,
  };
}

export const isSamePolicy = (a: AllocationPolicy, b: AllocationPolicy): boolean =>
  JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

const inOrder = ({ steps, ...rest }: AllocationPolicy) => [
  ...Object.entries(rest).sort(([a], [b]) => byText(a, b)),
  steps,
];

export type AllocationRefusal =
  | "allocation_not_asked"
  | "allocation_published"
  | "allocation_before_deadline"
  | "allocation_session_started"
  | "allocation_session_not_open"
  | "allocation_needs_reason"
  | "allocation_own"
  | "allocation_not_applicant"
  | "allocation_overlaps"
  | "allocation_full";

type AllocationMoments = {
  status: string;
  fillMode: string;
  allocatedAt: Date | null;
  closesAt: Date;
  startsAt: Date;
};

/** Lists are made from the deadline on, until the session begins, once. */
export function allocationRefusal(session: AllocationMoments, now: Date): AllocationRefusal | null {
  if (session.fillMode !== "ALLOCATION") return "allocation_not_asked";
  if (session.allocatedAt !== null) return "allocation_published";
  if (session.status !== "PUBLISHED" && session.status !== "CONFIRMED") return "allocation_session_not_open";
  if (now < session.closesAt) return "allocation_before_deadline";
  return now < session.startsAt ? null : "allocation_session_started";
}
