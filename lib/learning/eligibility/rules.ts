import { z } from "zod";
import type { Audience, Mode } from "@/lib/platform/db/generated/enums";
import { isFilling, type SessionFacts } from "@/lib/learning/enrolment/rules";

/** What the rules are asked about: the session with its course, the person with their record. */
export type ApplicationFacts = {
  session: Pick<SessionFacts, "status" | "opensAt" | "closesAt" | "startsAt">;
  course: {
    mode: Mode;
    hours: number;
    /** The course's own rules. */
    rules: readonly CourseRule[];
    /** Titles of the courses these name. */
    titles: Readonly<Record<string, string>>;
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
    /** Of the courses that the rules name. */
    completedCourseIds: readonly string[];
    /** Hours of the places held or completed in the session's year. */
    yearHours: number;
    waivers: readonly { rule: string; reason: string }[];
  };
  /** The agreement with the host holds on all days; asked of a course on the job. */
  agreementHolds: boolean;
  /** When the same course was completed last; `repeatYears` of 0 asks nothing (rule 14). */
  completedAt: Date | null;
  repeatYears: number;
  live: { reference: string; sessionId: string } | null;
  overlap: { reference: string; title: string } | null;
};

/** Who may set a rule aside for one person and one session. */
export type Waivers = "centre" | "ministry";

/** What a course says about a kind: a number within bounds, or some courses. */
export type Parameter = { type: "count"; least: number; most: number } | { type: "courses"; most: number };
export type Given = Readonly<Record<string, number | readonly string[]>>;

type Check<Code> = (facts: ApplicationFacts, now: Date, given: Given) => Code | null;
type Kind<Code extends string = string> = {
  refusals: readonly Code[];
  /** null: nobody; seats, one's own bookings and one live enrolment stay. */
  waivedBy: Waivers | null;
  /** Named by the course, with these; absent: asked of everybody. */
  parameters?: Readonly<Record<string, Parameter>>;
  /** What holds where the course does not name it; null: nothing. */
  unnamed?: (facts: ApplicationFacts) => Given | null;
  applies?: (facts: ApplicationFacts) => boolean;
  check: Check<Code>;
  details?: (facts: ApplicationFacts, given: Given) => Record<string, string | number>;
};

const kind = <const Code extends string>(given: Kind<Code>) => given;
/** One that a course names with parameters of its own. */
const courseKind = <const Code extends string>(
  given: Kind<Code> & { parameters: Readonly<Record<string, Parameter>> },
) => given;
const numberOf = (given: Given, name: string) => Number(given[name] ?? 0);
const coursesOf = (given: Given) => (Array.isArray(given.courses) ? (given.courses as string[]) : []);

/** Every kind of rule, in the order people read them. A new one is an entry here, and its sentences. */
export const KINDS = {
  open: kind({
    refusals: ["session_not_open"],
    waivedBy: null,
    check: ({ session }, now) =>
      isFilling(session.status) && now < session.startsAt ? null : "session_not_open",
  }),
  window: kind({
    refusals: ["not_open_yet", "enrolment_closed"],
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
  prerequisite: courseKind({
    refusals: ["prerequisite_missing"],
    waivedBy: "centre",
    parameters: { courses: { type: "courses", most: 3 } },
    check: ({ person }, _, given) =>
      coursesOf(given).every((id) => person.completedCourseIds.includes(id)) ? null : "prerequisite_missing",
    details: ({ course, person }, given) => {
      const titles = (ids: string[]) => ids.map((id) => course.titles[id] ?? "–").join(", ");
      const missing = coursesOf(given).filter((id) => !person.completedCourseIds.includes(id));
      return { courses: titles(coursesOf(given)), missing: titles(missing) };
    },
  }),
  repeat: courseKind({
    refusals: ["completed_recently"],
    waivedBy: "centre",
    parameters: { years: { type: "count", least: 0, most: 20 } },
    unnamed: ({ repeatYears }) => ({ years: repeatYears }),
    check: ({ completedAt }, now, given) =>
      isRecent(completedAt, numberOf(given, "years"), now) ? "completed_recently" : null,
    details: (_, given) => ({ years: numberOf(given, "years") }),
  }),
  yearlyHours: courseKind({
    refusals: ["too_many_hours"],
    waivedBy: "ministry",
    parameters: { hours: { type: "count", least: 1, most: 1000 } },
    check: ({ course, person }, _, given) =>
      person.yearHours + course.hours <= numberOf(given, "hours") ? null : "too_many_hours",
    details: ({ course, person }, given) => ({
      limit: numberOf(given, "hours"),
      have: person.yearHours,
      hours: course.hours,
    }),
  }),
  agreement: kind({
    refusals: ["no_agreement"],
    waivedBy: "ministry",
    applies: ({ course }) => course.mode === "ON_THE_JOB",
    check: ({ agreementHolds }) => (agreementHolds ? null : "no_agreement"),
  }),
  once: kind({
    refusals: ["already_enrolled"],
    waivedBy: null,
    check: ({ live }) => (live ? "already_enrolled" : null),
    details: ({ live }) => ({ reference: live?.reference ?? "" }),
  }),
  overlap: kind({
    refusals: ["overlaps_booking"],
    waivedBy: null,
    check: ({ overlap }) => (overlap ? "overlaps_booking" : null),
    details: ({ overlap }) => ({ reference: overlap?.reference ?? "", title: overlap?.title ?? "" }),
  }),
};

export type Rule = keyof typeof KINDS;
export type RuleRefusal = (typeof KINDS)[Rule]["refusals"][number];
/** Those a course names with parameters of its own. */
export type CourseKind = {
  [Name in Rule]: (typeof KINDS)[Name] extends { parameters: object } ? Name : never;
}[Rule];

export const RULES = Object.keys(KINDS) as Rule[];
const kindOf = (rule: Rule): Kind => KINDS[rule];
export const waivedBy = (rule: Rule): Waivers | null => kindOf(rule).waivedBy;
export const parametersOf = (rule: Rule): Readonly<Record<string, Parameter>> =>
  kindOf(rule).parameters ?? {};
export const COURSE_KINDS = RULES.filter((rule) => kindOf(rule).parameters !== undefined) as CourseKind[];

/** Those a coordinator who places somebody by hand may set aside. */
export const WAIVABLE_RULES: readonly Rule[] = RULES.filter((rule) => waivedBy(rule) === "centre");

/** A rule as a course names it; `source`: the decision it comes from, where the course says one. */
export type CourseRule = { kind: CourseKind; source: string | null; parameters: Given };

const SHAPES = {
  count: ({ least, most }: Extract<Parameter, { type: "count" }>) => z.number().int().min(least).max(most),
  courses: ({ most }: Extract<Parameter, { type: "courses" }>) => z.array(z.guid()).min(1).max(most),
};
const shapeOf = (parameter: Parameter): z.ZodType<number | string[]> =>
  parameter.type === "count" ? SHAPES.count(parameter) : SHAPES.courses(parameter);

const SHAPE_OF_KIND = new Map(
  COURSE_KINDS.map((name) => {
    const entries = Object.entries(parametersOf(name)).map(([key, one]) => [key, shapeOf(one)]);
    const parameters = z.object(Object.fromEntries(entries) as Record<string, z.ZodType<number | string[]>>);
    return [name as string, z.object({ kind: z.literal(name), source: z.string().nullable(), parameters })];
  }),
);

/** A course's rules as they were stored; one of a kind that is no more, or that does not fit its kind, is left out. */
export function courseRules(stored: unknown): CourseRule[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown): CourseRule[] => {
    const name = typeof one === "object" && one !== null && "kind" in one ? String(one.kind) : "";
    const parsed = SHAPE_OF_KIND.get(name)?.safeParse(one);
    return parsed?.success ? [parsed.data as CourseRule] : [];
  });
}

export type RuleResult = {
  rule: Rule;
  refusal: RuleRefusal | null;
  details?: Record<string, string | number>;
  /** The decision a course's own rule comes from. */
  source?: string | null;
  /** Set aside for this person and session: why. Null while the rule passes by itself. */
  waived?: string | null;
};

/** Every rule with its answer, in the order people read them: known before applying, and the same afterwards. */
export function applicationRules(facts: ApplicationFacts, now: Date): RuleResult[] {
  return RULES.flatMap((rule): RuleResult[] => {
    const { check, details, parameters, unnamed, applies } = kindOf(rule);
    const named = facts.course.rules.find((one) => one.kind === rule);
    const given = parameters ? (named?.parameters ?? unnamed?.(facts) ?? null) : {};
    if (given === null || applies?.(facts) === false) return [];
    const refusal = check(facts, now, given) as RuleRefusal | null;
    const waiver =
      waivedBy(rule) === null ? undefined : facts.person.waivers.find((one) => one.rule === rule);
    return [
      {
        rule,
        refusal,
        details: details?.(facts, given),
        source: named?.source ?? null,
        waived: refusal === null ? null : (waiver?.reason ?? null),
      },
    ];
  });
}

/** Stands against an application: failed, and not set aside. */
export const stands = ({ refusal, waived }: RuleResult) => refusal !== null && (waived ?? null) === null;

export function firstRefusal(
  results: readonly RuleResult[],
  waived: readonly Rule[] = [],
): RuleResult | null {
  return results.find((result) => stands(result) && !waived.includes(result.rule)) ?? null;
}

/** Applications are taken from `opensAt` on, and no longer at `closesAt` itself. */
export function windowRefusal(session: Pick<SessionFacts, "opensAt" | "closesAt">, now: Date) {
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

function isRecent(completedAt: Date | null, years: number, now: Date): boolean {
  if (completedAt === null || years === 0) return false;
  const again = new Date(completedAt);
  again.setUTCFullYear(again.getUTCFullYear() + years);
  return now < again;
}
