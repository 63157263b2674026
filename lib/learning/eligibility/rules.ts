import type { Audience } from "@/lib/platform/db/generated/enums";
import { isFilling, type SessionFacts } from "@/lib/learning/enrolment/rules";

/** What the rules are asked about: the session with its course, the person with their record. */
export type ApplicationFacts = {
  session: Pick<SessionFacts, "status" | "opensAt" | "closesAt">;
  course: {
    audiences: readonly Audience[];
    isOpenToAllFields: boolean;
    /** One of the course's fields is a general subject: open to every vocational teacher (rule 13). */
    hasGeneralSubject: boolean;
    fieldIds: readonly string[];
  };
  /** The session's own narrowing; empty = the course's fields. */
  sessionFieldIds: readonly string[];
  isOpenToAllProvinces: boolean;
  provinceIds: readonly string[];
  person: {
    isClosed: boolean;
    isTrainer: boolean;
    audience: Audience;
    /** Where they work at the session's start, confirmed by the school (rule 1). */
    schoolId: string | null;
    provinceId: string | null;
    fieldIds: readonly string[];
  };
  /** When the same course was completed last; `repeatYears` of 0 asks nothing (rule 14). */
  completedAt: Date | null;
  repeatYears: number;
  live: { reference: string; sessionId: string } | null;
  overlap: { reference: string; title: string } | null;
};

/** Who may set a rule aside for one person and one session. */
export type Waiver = "centre" | "ministry";

type Kind = {
  refusals: readonly string[];
  /** null: nobody; seats, one's own bookings and one live enrolment stay. */
  waivedBy: Waiver | null;
  check: (facts: ApplicationFacts, now: Date) => string | null;
  details?: (facts: ApplicationFacts) => Record<string, string | number> | undefined;
};

const kind = <const Refusals extends readonly string[]>(
  given: Kind & {
    refusals: Refusals;
    check: (facts: ApplicationFacts, now: Date) => Refusals[number] | null;
  },
) => given;

/** Every kind of rule, in the order people read them. A new one is an entry here, and its sentences. */
export const KINDS = {
  window: kind({
    refusals: ["session_not_open", "not_open_yet", "enrolment_closed"],
    waivedBy: "centre",
    check: ({ session }, now) => windowRefusal(session, now),
  }),
  account: kind({
    refusals: ["account_closed"],
    waivedBy: null,
    check: ({ person }) => (person.isClosed ? "account_closed" : null),
  }),
  trainer: kind({
    refusals: ["teaches_session"],
    waivedBy: null,
    check: ({ person }) => (person.isTrainer ? "teaches_session" : null),
  }),
  audience: kind({
    refusals: ["wrong_audience"],
    waivedBy: "centre",
    check: ({ course, person }) =>
      course.audiences.length === 0 || course.audiences.includes(person.audience) ? null : "wrong_audience",
  }),
  school: kind({
    refusals: ["school_not_confirmed"],
    waivedBy: "centre",
    check: ({ person }) =>
      person.audience === "CENTRE_STAFF" || person.schoolId ? null : "school_not_confirmed",
  }),
  field: kind({
    refusals: ["wrong_field"],
    waivedBy: "centre",
    check: (facts) => (fieldFits(facts) ? null : "wrong_field"),
  }),
  province: kind({
    refusals: ["wrong_province"],
    waivedBy: "centre",
    check: ({ isOpenToAllProvinces, provinceIds, person }) =>
      isOpenToAllProvinces || (person.provinceId !== null && provinceIds.includes(person.provinceId))
        ? null
        : "wrong_province",
  }),
  repeat: kind({
    refusals: ["completed_recently"],
    waivedBy: "centre",
    check: (facts, now) => (isRecent(facts, now) ? "completed_recently" : null),
    details: ({ repeatYears }) => ({ years: repeatYears }),
  }),
  once: kind({
    refusals: ["already_enrolled"],
    waivedBy: null,
    check: ({ live }) => (live ? "already_enrolled" : null),
    details: ({ live }) => (live ? { reference: live.reference } : undefined),
  }),
  overlap: kind({
    refusals: ["overlaps_booking"],
    waivedBy: null,
    check: ({ overlap }) => (overlap ? "overlaps_booking" : null),
    details: ({ overlap }) => (overlap ? { reference: overlap.reference, title: overlap.title } : undefined),
  }),
};

export type Rule = keyof typeof KINDS;
export type RuleRefusal = (typeof KINDS)[Rule]["refusals"][number];

export const RULES = Object.keys(KINDS) as Rule[];

/** Those a coordinator who places somebody by hand may set aside. */
export const WAIVABLE_RULES: readonly Rule[] = RULES.filter((rule) => KINDS[rule].waivedBy === "centre");

export type RuleResult = {
  rule: Rule;
  refusal: RuleRefusal | null;
  details?: Record<string, string | number>;
};

/** Every rule with its answer, in the order people read them: known before applying, and the same afterwards. */
export function applicationRules(facts: ApplicationFacts, now: Date): RuleResult[] {
  return RULES.map((rule) => {
    const { check, details } = KINDS[rule];
    return { rule, refusal: check(facts, now) as RuleRefusal | null, details: details?.(facts) };
  });
}

export function firstRefusal(
  results: readonly RuleResult[],
  waived: readonly Rule[] = [],
): RuleResult | null {
  return results.find(({ rule, refusal }) => refusal !== null && !waived.includes(rule)) ?? null;
}

/** Applications are taken from `opensAt` on, and no longer at `closesAt` itself. */
export function windowRefusal(session: ApplicationFacts["session"], now: Date) {
  if (!isFilling(session.status)) return "session_not_open";
  if (now < session.opensAt) return "not_open_yet";
  return now < session.closesAt ? null : "enrolment_closed";
}

/** Rule 13: only teachers are asked for a field; the session may narrow the course's. */
function fieldFits({ course, sessionFieldIds, person }: ApplicationFacts): boolean {
  if (person.audience !== "TEACHER") return true;
  const has = (ids: readonly string[]) => ids.some((id) => person.fieldIds.includes(id));
  if (sessionFieldIds.length > 0) return has(sessionFieldIds);
  return course.isOpenToAllFields || course.hasGeneralSubject || has(course.fieldIds);
}

function isRecent({ completedAt, repeatYears }: ApplicationFacts, now: Date): boolean {
  if (completedAt === null || repeatYears === 0) return false;
  const again = new Date(completedAt);
  again.setUTCFullYear(again.getUTCFullYear() + repeatYears);
  return now < again;
}
