import "server-only";
import type { AllocationPolicy } from "@/lib/learning/allocation/rules";
import { ALLOCATION_STEPS } from "@/lib/learning/allocation/rules";
import { storedPolicy, type TypedPolicy } from "@/lib/learning/allocation/schema";
import type { Db, Tx } from "@/lib/platform/db";
import { readSettings } from "@/lib/platform/settings/read";

/** What the ministry's settings say on a day: a new session's policy begins with it. */
export async function readDefaultPolicy(on: Db | Tx, today: Date): Promise<AllocationPolicy> {
  const settings = await readSettings(on, today);
  return {
    schoolCap: settings.allocationSchoolCap,
    sharePercent: settings.allocationSharePercent,
    pilotWeight: settings.allocationPilotWeight,
    districtWeight: settings.allocationDistrictWeight,
    districtBelow: settings.allocationDistrictBelow,
    years: settings.allocationYears,
    steps: ALLOCATION_STEPS,
  };
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

/** A session's policy as it was stored; null for a session that fills otherwise. */
export function readPolicy(stored: unknown): AllocationPolicy | null {
  const parsed = storedPolicy.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
