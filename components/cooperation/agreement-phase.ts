import type { TagTone } from "@/components/ui/status-tag";
import type { AgreementPhase } from "@/lib/cooperation/agreement/rules";

const TONES: Record<AgreementPhase, TagTone> = {
  draft: "neutral",
  legalReview: "amber",
  upcoming: "accent",
  active: "green",
  renewalDue: "amber",
  expired: "neutral",
  suspended: "amber",
  terminated: "red",
};

export function agreementTone(phase: AgreementPhase): TagTone {
  return TONES[phase];
}
