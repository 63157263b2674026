import { type Allocated, allocate } from "@/lib/learning/allocation/rules";
import type { Random } from "@/prisma/seed/random";
import type { Demonstration } from "./demonstration";
import type { SeededEnrolment } from "./enrolments";
import { DEMONSTRATION_POLICY, type SeededSession } from "./sessions";

const HOUR = 3_600_000;

/** A published list by the portal's own function; the teachers are all of pilot provinces. By enrolment. */
export function addAllocation(
  data: Demonstration,
  session: SeededSession,
  applied: readonly SeededEnrolment[],
  random: Random,
): Map<string, Allocated> {
  const seed = session.row.allocationSeed ?? "";
  const publishedAt = new Date(Math.max(session.row.closesAt.getTime(), data.now.getTime() - 3 * HOUR));
  const list = allocate({
    applicants: applied.map(({ id, learner }) => ({
      id,
      personId: learner.id,
      schoolId: learner.schoolId,
      provinceId: learner.provinceId,
      isPilot: true,
      districtIndex: null,
      timesTrained: 0,
      hours: random.between(0, 4) * 12,
      need: 0,
      isRefused: false,
      moved: null,
    })),
    policy: DEMONSTRATION_POLICY,
    capacity: session.capacity,
    seed,
  });
  Object.assign(session.row, { allocatedAt: publishedAt });
  data.allocations.push({
    sessionId: session.id,
    policy: { ...DEMONSTRATION_POLICY, steps: [...DEMONSTRATION_POLICY.steps] },
    seed,
    capacity: session.capacity,
    applicants: list.length,
    publishedAt,
    publishedById: data.coordinators.get(session.course.centre.id),
  });
  for (const { id, rank, outcome, key, reasons } of list)
    data.allocationRows.push({ enrolmentId: id, sessionId: session.id, rank, outcome, reasons, ...key });
  return new Map(list.map((row) => [row.id, row]));
}
