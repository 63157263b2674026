import type { TagTone } from "@/components/ui/status-tag";
import type { JointProjectStatus } from "@/lib/platform/db/generated/enums";

const TONES: Record<JointProjectStatus, TagTone> = {
  PLANNED: "neutral",
  RUNNING: "accent",
  FINISHED: "green",
  STOPPED: "red",
};

export function projectTone(status: JointProjectStatus): TagTone {
  return TONES[status];
}
