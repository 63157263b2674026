import { type ActionCode, type ActionStatus } from "@/lib/platform/db/generated/enums";
import type { Day } from "@/lib/platform/dates/calendar";

export type PlanRefusal =
  | "plan_partnership_elsewhere"
  | "plan_changed_meanwhile"
  | "plan_owner_elsewhere"
  | "plan_evidence_missing"
  | "plan_done_in_future"
  | "plan_without_agreement"
  | "plan_without_indicator";

/**
 * The thirteen actions of the knowledge packages (ETF, Internationalising Vocational Excellence, webinar 3, 24 February
 * 2025), in their order. They are facts: nobody deletes one, a plan hides what it does not need (rule 57). The phases are
 * our own reading of that order.
 */
export const ACTIONS = [
  { code: "TEAMS", phase: "start" },
  { code: "STRATEGY", phase: "start" },
  { code: "MAP", phase: "start" },
  { code: "PARTNERS", phase: "start" },
  { code: "VISION", phase: "build" },
  { code: "PROJECT", phase: "build" },
  { code: "MANAGEMENT", phase: "build" },
  { code: "FORMALISE", phase: "build" },
  { code: "INDICATORS", phase: "run" },
  { code: "LOCAL", phase: "run" },
  { code: "INTERNATIONAL", phase: "run" },
  { code: "TEAMBUILDING", phase: "run" },
  { code: "LEARN", phase: "run" },
] as const satisfies readonly { code: ActionCode; phase: string }[];
export type Phase = (typeof ACTIONS)[number]["phase"];
export const PHASES = ["start", "build", "run"] as const satisfies readonly Phase[];

/** The three challenges of the same source, each with the actions that answer it. Which answers which is our own reading. */
export const CHALLENGES = [
  { challenge: "finding", answers: ["TEAMS", "STRATEGY", "MAP", "PARTNERS", "PROJECT"] },
  {
    challenge: "engaging",
    answers: ["VISION", "MANAGEMENT", "LOCAL", "INTERNATIONAL", "TEAMBUILDING", "LEARN"],
  },
  { challenge: "visible", answers: ["FORMALISE", "INDICATORS", "MANAGEMENT", "LOCAL"] },
] as const satisfies readonly { challenge: string; answers: readonly ActionCode[] }[];
export type Challenge = (typeof CHALLENGES)[number]["challenge"];

/** What the same source offers to read; titles stand in the language they are written in. */
export const RESOURCES = [
  {
    title: "A comprehensive handbook on community-based partnerships",
    owner: "Labour Market Learning and Development Unit, HRDC Canada",
    url: null,
  },
  {
    title: "Connect! Handbook for SMEs on how to collaborate with CoVEs",
    owner: "ECOVEM / Katapult",
    url: "https://ecovem.eu/Connect-%20handbook%20for%20SMEs%20how%20to%20collaborate%20with%20CoVEs%20-%20KATAPULT.pdf",
  },
] as const;

/** Networks in which partners and other centres are found. */
export const NETWORKS = [
  "EfVET",
  "EVTA",
  "EVBB",
  "ENE (ETF Network for Excellence)",
  "Community of Practice for Centres of Vocational Excellence",
] as const;

/** How many actions a plan counts: all that it does not hide. */
export const actionsAll = (hidden: number): number => ACTIONS.length - hidden;

export type ActionFacts = {
  status: ActionStatus;
  doneOn: Day | null;
  hasEvidence: boolean;
  /** Of the partnership, or of any of the centre's. */
  signedAgreements: number;
  indicators: number;
};

/** What stands against an action's new state (rule 42). */
export function actionRefusal(code: ActionCode, facts: ActionFacts, today: Day): PlanRefusal | null {
  const { status, doneOn, hasEvidence, signedAgreements, indicators } = facts;
  if (status !== "DONE") return null;
  if (doneOn !== null && doneOn > today) return "plan_done_in_future";
  if (code === "FORMALISE" && signedAgreements === 0) return "plan_without_agreement";
  if (code === "INDICATORS" && indicators === 0) return "plan_without_indicator";
  return hasEvidence ? null : "plan_evidence_missing";
}

type Planned = { code: ActionCode; status: ActionStatus };

/** The first action of the thirteen that is neither done nor hidden: where somebody stops. Null: all is done. */
export function stopsAt(planned: readonly Planned[]): ActionCode | null {
  const settled = new Set(
    planned.filter(({ status }) => status === "DONE" || status === "HIDDEN").map(({ code }) => code),
  );
  return ACTIONS.find(({ code }) => !settled.has(code))?.code ?? null;
}

export type PlanOverview = {
  code: ActionCode;
  phase: Phase;
  done: number;
  underWay: number;
  /** So many centres have done everything before it, and not this. */
  stops: number;
};

/** Of each action how many centres did it, have it under way, and stop at it. */
export function planOverview(centres: readonly (readonly Planned[])[]): PlanOverview[] {
  const stopping = centres.map(stopsAt);
  const having = (code: ActionCode, status: ActionStatus) =>
    centres.filter((planned) => planned.some((one) => one.code === code && one.status === status)).length;
  return ACTIONS.map(({ code, phase }) => ({
    code,
    phase,
    done: having(code, "DONE"),
    underWay: having(code, "UNDER_WAY"),
    stops: stopping.filter((at) => at === code).length,
  }));
}
