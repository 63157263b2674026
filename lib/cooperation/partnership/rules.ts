import type { PartnershipStatus } from "@/lib/platform/db/generated/enums";
import { daysBetween, type Day } from "@/lib/platform/dates/calendar";

export type PartnershipRefusal =
  | "partnership_open_already"
  | "partnership_partner_gone"
  | "partnership_move_not_allowed"
  | "partnership_without_agreement"
  | "partnership_agreement_in_force"
  | "partnership_reason_missing"
  | "partnership_changed_meanwhile"
  | "partnership_ended"
  | "partnership_owner_elsewhere"
  | "partnership_contact_elsewhere"
  | "partnership_nobody_to_write_to"
  | "meeting_in_future";

/** The stages as they stand on the board, from left to right. */
export const STAGES = [
  "LEAD",
  "CONTACTED",
  "NEGOTIATING",
  "ACTIVE",
  "DORMANT",
  "ENDED",
] as const satisfies readonly PartnershipStatus[];

export const PARTNERSHIPS_A_PAGE = 50;
export const MOST_FILE_BYTES = 10_000_000;

/** What moves a partnership from one stage to another. It becomes active by a signed agreement, and ends with a reason. */
export const PARTNERSHIP_MOVES = {
  LEAD: ["CONTACTED", "NEGOTIATING", "ENDED"],
  CONTACTED: ["LEAD", "NEGOTIATING", "DORMANT", "ENDED"],
  NEGOTIATING: ["CONTACTED", "ACTIVE", "DORMANT", "ENDED"],
  ACTIVE: ["DORMANT", "ENDED"],
  DORMANT: ["CONTACTED", "NEGOTIATING", "ACTIVE", "ENDED"],
  ENDED: [],
} as const satisfies Record<PartnershipStatus, readonly PartnershipStatus[]>;

export function moveRefusal(
  from: PartnershipStatus,
  to: PartnershipStatus,
  { agreementsInForce, reason }: { agreementsInForce: number; reason: string | null },
): PartnershipRefusal | null {
  if (!(PARTNERSHIP_MOVES[from] as readonly PartnershipStatus[]).includes(to))
    return "partnership_move_not_allowed";
  if (to === "ACTIVE" && agreementsInForce === 0) return "partnership_without_agreement";
  if (to !== "ENDED") return null;
  if (reason === null) return "partnership_reason_missing";
  return agreementsInForce > 0 ? "partnership_agreement_in_force" : null;
}

export const HEALTH_PARTS = ["recency", "commitments", "satisfaction", "actions"] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];

export type HealthFacts = {
  startedOn: Day;
  /** The day of the last meeting, delivery or letter. */
  lastContactOn: Day | null;
  /** Share of the partner's commitments that was delivered, 0 to 1; null where nothing was promised. */
  deliveredShare: number | null;
  /** Mean answer of the last survey, 1 to 5, and how many answered; null where nobody did. */
  satisfaction: { mean: number; answers: number } | null;
  actionsDone: number;
  actionsAll: number;
};

/** From here on a partnership without any contact counts as cold, in days. [D] */
export const COLD_DAYS = 365;

/** Each part of a partnership's health, 0 to 100; null where there is nothing to count yet: a lead nobody has met is not ill. */
export function healthParts(facts: HealthFacts, today: Day): Record<HealthPart, number | null> {
  const { startedOn, lastContactOn, deliveredShare, satisfaction, actionsDone, actionsAll } = facts;
  const age = (since: Day) => Math.min(COLD_DAYS, Math.max(0, daysBetween(since, today)));
  const isNew = lastContactOn === null && age(startedOn) < COLD_DAYS;
  return {
    recency: isNew ? null : Math.round(100 * (1 - age(lastContactOn ?? startedOn) / COLD_DAYS)),
    commitments: deliveredShare === null ? null : Math.round(100 * deliveredShare),
    satisfaction: satisfaction === null ? null : Math.round(25 * (satisfaction.mean - 1)),
    actions: actionsAll === 0 ? null : Math.round((100 * actionsDone) / actionsAll),
  };
}

/** From one part alone nobody can tell how a partnership is. [D] */
const LEAST_PARTS = 2;

/** The mean of the parts there are, null where they are too few: no part that is unknown pulls it down. */
export function healthOf(parts: Record<HealthPart, number | null>): number | null {
  const known = HEALTH_PARTS.map((part) => parts[part]).filter((value) => value !== null);
  return known.length < LEAST_PARTS
    ? null
    : Math.round(known.reduce((sum, value) => sum + value, 0) / known.length);
}

export type HealthTone = "good" | "fair" | "poor";

export function healthTone(health: number): HealthTone {
  if (health >= 67) return "good";
  return health >= 34 ? "fair" : "poor";
}
