import type { NeedCampaignStatus, NeedView } from "@/lib/platform/db/generated/enums";
import type { Rating } from "@/lib/learning/need/rules";

export const YEAR_LEAST = 2000;
export const YEAR_MOST = 2100;
export const REASON_LEAST = 10;
export const REASON_MOST = 1000;

export type CampaignRefusal =
  | "campaign_list_missing"
  | "campaign_term_wrong"
  | "campaign_term_over"
  | "campaign_year_taken"
  | "campaign_wrong_state"
  | "campaign_changed_meanwhile"
  | "campaign_not_open"
  | "campaign_incomplete"
  | "campaign_nothing_said"
  | "campaign_reminded_already"
  | "campaign_nobody_to_tell";

/** What a campaign is on a day: planned, open and closed follow from its dates. */
export type CampaignPhase = "draft" | "cancelled" | "planned" | "open" | "closed";

type Term = { status: NeedCampaignStatus; startsOn: string; endsOn: string };

export function phaseOf({ status, startsOn, endsOn }: Term, today: string): CampaignPhase {
  if (status !== "OPENED") return status === "DRAFT" ? "draft" : "cancelled";
  if (today < startsOn) return "planned";
  return today <= endsOn ? "open" : "closed";
}

/** A campaign that was called off has no results; a draft neither. */
export const hasResults = (phase: CampaignPhase): boolean => phase === "open" || phase === "closed";

export function termRefusal(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  today: string,
): "campaign_term_wrong" | "campaign_term_over" | null {
  if (endsOn < startsOn) return "campaign_term_wrong";
  return endsOn < today ? "campaign_term_over" : null;
}

/** Teachers rate themselves on everything; principals and partners say what they can judge. */
export function submitRefusal(
  view: NeedView,
  asked: readonly string[],
  ratings: readonly Rating[],
): "campaign_incomplete" | "campaign_nothing_said" | null {
  if (incompleteLines(view, asked, ratings) > 0) return "campaign_incomplete";
  return view !== "TEACHER" && !ratings.some(isWhole) ? "campaign_nothing_said" : null;
}

/** On so many lines a question is still open; who need not judge everything leaves none half answered. */
export function incompleteLines(
  view: NeedView,
  asked: readonly string[],
  ratings: readonly Rating[],
): number {
  if (view !== "TEACHER")
    return ratings.filter((one) => (one.present === null) !== (one.asked === null)).length;
  const whole = new Set(ratings.filter(isWhole).map(({ competenceId }) => competenceId));
  return asked.filter((id) => !whole.has(id)).length;
}

const isWhole = ({ present, asked }: Rating) => present !== null && asked !== null;
