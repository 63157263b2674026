import { performance } from "node:perf_hooks";
import {
  ALLOCATION_STEPS,
  allocate,
  type AllocationApplicant,
  byKey,
  lotOf,
} from "@/lib/learning/allocation/rules";
import { randomFrom } from "@/prisma/seed/random";
import { median } from "./load";
import { type Figure, figure } from "./report";

const APPLICANTS = 20_000;
const SEATS = 500;
const PROVINCES = 81;
const SCHOOLS = 4_000;
const ROUNDS = 7;
const SEED = "20000";

/** A nation's applicants for one session: ours with caps, shares and reasons against a plain sort of the same keys. */
export function benchAllocate(): Figure {
  const random = randomFrom(APPLICANTS);
  const applicants = Array.from({ length: APPLICANTS }, (_, n): AllocationApplicant => {
    const school = random.between(1, SCHOOLS);
    return {
      id: `enrolment-${n}`,
      personId: `person-${n}`,
      schoolId: `school-${school}`,
      provinceId: `province-${school % PROVINCES}`,
      isPilot: school % PROVINCES < 25,
      districtIndex: random.between(0, 100),
      timesTrained: random.chance(0.2) ? 1 : 0,
      hours: random.between(0, 12) * 10,
      need: random.between(0, 5),
      isRefused: false,
      moved: null,
    };
  });
  const policy = {
    schoolCap: 2,
    sharePercent: 100,
    pilotWeight: 150,
    districtWeight: 150,
    districtBelow: 40,
    years: 3,
    steps: ALLOCATION_STEPS,
  };
  const order = byKey(policy.steps);
  const keys = () => applicants.map((one) => ({ ...one, lot: lotOf(SEED, one.personId) }));
  const ours: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(perSecond(() => allocate({ applicants, policy, capacity: SEATS, seed: SEED })));
    floors.push(perSecond(() => keys().sort(order)));
  }
  return figure("allocate.20000", median(ours), median(floors), "lists/s");
}

function perSecond(work: () => unknown): number {
  const begun = performance.now();
  work();
  return 1000 / (performance.now() - begun);
}
