import type { TagTone } from "@/components/ui/status-tag";
import type { PairingPhase } from "@/lib/cooperation/pairing/rules";

export const PHASE_TONE: Record<PairingPhase, TagTone> = {
  proposed: "amber",
  accepted: "accent",
  active: "green",
  underReview: "amber",
  over: "amber",
  renewed: "neutral",
  rematched: "neutral",
  endedEarly: "red",
};
