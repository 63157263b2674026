import type { TagTone } from "@/components/ui/status-tag";
import type { StepState } from "@/lib/learning/lesson-progress/rules";

export const STEP_TONES: Record<StepState, TagTone> = {
  open: "neutral",
  begun: "accent",
  waiting: "amber",
  returned: "red",
  failed: "red",
  done: "green",
};
