import type { TagTone } from "@/components/ui/status-tag";
import type { SessionPhase } from "@/lib/learning/session/rules";

const TONES: Record<SessionPhase, TagTone> = {
  draft: "neutral",
  announced: "accent",
  enrolment_open: "green",
  enrolment_closed: "neutral",
  running: "accent",
  ended: "amber",
  completed: "green",
  closed: "neutral",
  postponed: "amber",
  cancelled: "red",
};

export function phaseTone(phase: SessionPhase): TagTone {
  return TONES[phase];
}
