import type { TagTone } from "@/components/ui/status-tag";
import type { JobDayState } from "@/lib/learning/job-day/rules";

export const JOB_DAY_TONES: Record<JobDayState, TagTone> = {
  ahead: "neutral",
  due: "accent",
  missing: "red",
  WRITTEN: "amber",
  CONFIRMED: "green",
  DENIED: "red",
};
