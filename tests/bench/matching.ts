import { performance } from "node:perf_hooks";
import { DEFAULT_WEIGHTS, matchSchools, type MatchSchool } from "@/lib/cooperation/matching/rules";
import { randomFrom } from "@/prisma/seed/random";
import { budget, type Figure, figure } from "./report";

const SCHOOLS = 2_000;
const PROVINCES = 81;
const TOPICS = 8;
const ALLOWED_SECONDS = 60;

/** A nation's schools matched at once: our weight against greedy's on the same weights, and the seconds it took. */
export function benchMatching(): Figure[] {
  const random = randomFrom(2_000);
  const levels = () => Array.from({ length: TOPICS }, () => (random.chance(0.5) ? random.between(1, 3) : 0));
  const schools = Array.from({ length: SCHOOLS }, (_, n): MatchSchool => ({
    id: `school-${String(n).padStart(4, "0")}`,
    kind: "VOCATIONAL_HIGH_SCHOOL",
    provinceId: `province-${random.between(1, PROVINCES)}`,
    resourceIndex: random.between(0, 100),
    offers: levels(),
    needs: levels(),
    fieldIds: Array.from({ length: random.between(1, 4) }, () => `field-${random.between(1, 30)}`),
    point: { latitude: random.between(360, 420) / 10, longitude: random.between(260, 450) / 10 },
    formerPartnerIds: [],
  }));
  const begun = performance.now();
  const { totalWeight, greedyWeight } = matchSchools(
    schools,
    { ...DEFAULT_WEIGHTS, distance: 10 },
    { kinds: ["VOCATIONAL_HIGH_SCHOOL"], differentProvinces: true },
  );
  const seconds = (performance.now() - begun) / 1000;
  return [
    figure("match.2000.greedy", totalWeight, greedyWeight, "weight"),
    budget("match.2000.seconds", seconds, ALLOWED_SECONDS, "s"),
  ];
}
