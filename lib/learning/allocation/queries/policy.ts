import "server-only";
import type { AllocationPolicy } from "@/lib/learning/allocation/rules";
import { ALLOCATION_STEPS } from "@/lib/learning/allocation/rules";
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
