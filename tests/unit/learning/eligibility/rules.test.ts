import { describe, expect, test } from "vitest";
import {
  type ApplicationFacts,
  applicationRules,
  type CourseRule,
  courseRules,
  firstRefusal,
  RULES,
  stands,
  WAIVABLE_RULES,
} from "@/lib/learning/eligibility/rules";

const HOUR = 3_600_000;
const NOW = new Date("2026-03-10T09:00:00Z");
const after = (ms: number, from = NOW) => new Date(from.getTime() + ms);

const session = (more: Partial<ApplicationFacts["session"]> = {}): ApplicationFacts["session"] => ({
  status: "PUBLISHED",
  opensAt: after(-HOUR),
  closesAt: after(200 * HOUR),
  startsAt: after(240 * HOUR),
  ...more,
});

const facts = (more: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
  session: session(),
  course: {
    audiences: ["TEACHER"],
    isOpenToAllFields: false,
    hasGeneralSubject: false,
    fieldIds: ["electricity"],
    mode: "FACE_TO_FACE",
    hours: 12,
    rules: [],
    titles: { cnc: "CNC" },
  },
  agreementHolds: true,
  sessionFieldIds: [],
  isOpenToAllProvinces: true,
  provinceIds: [],
  person: {
    isClosed: false,
    isTrainer: false,
    audience: "TEACHER",
    schoolId: "school",
    provinceId: "ankara",
    fieldIds: ["electricity"],
    completedCourseIds: [],
    yearHours: 0,
    waivers: [],
  },
  completedAt: null,
  repeatYears: 3,
  live: null,
  overlap: null,
  ...more,
});
const person = (more: Partial<ApplicationFacts["person"]>) =>
  facts({ person: { ...facts().person, ...more } });
const course = (more: Partial<ApplicationFacts["course"]>) =>
  facts({ course: { ...facts().course, ...more } });
const answer = (given: ApplicationFacts, now = NOW) =>
  firstRefusal(applicationRules(given, now))?.refusal ?? null;

describe("may this person apply", () => {
  test.each<[string, ApplicationFacts, string | null]>([
    ["everything fits", facts(), null],
    ["a draft", facts({ session: session({ status: "DRAFT" }) }), "session_not_open"],
    ["a cancelled session", facts({ session: session({ status: "CANCELLED" }) }), "session_not_open"],
    ["a confirmed session", facts({ session: session({ status: "CONFIRMED" }) }), null],
    ["one moment before it opens", facts({ session: session({ opensAt: after(1) }) }), "not_open_yet"],
    ["the moment it opens", facts({ session: session({ opensAt: NOW }) }), null],
    ["one moment before it closes", facts({ session: session({ closesAt: after(1) }) }), null],
    ["the moment it closes", facts({ session: session({ closesAt: NOW }) }), "enrolment_closed"],
    ["a closed account", person({ isClosed: true }), "account_closed"],
    ["its own trainer", person({ isTrainer: true }), "teaches_session"],
    ["another position", person({ audience: "SCHOOL_LEADER" }), "wrong_audience"],
    [
      "a leader where leaders are asked, without a field",
      {
        ...course({ audiences: ["SCHOOL_LEADER"] }),
        person: { ...facts().person, audience: "SCHOOL_LEADER", fieldIds: [] },
      },
      null,
    ],
    [
      "no audience named: everybody",
      { ...course({ audiences: [] }), person: { ...facts().person, audience: "CENTRE_STAFF" } },
      null,
    ],
    ["no confirmed school", person({ schoolId: null, provinceId: null }), "school_not_confirmed"],
    [
      "centre staff without a school",
      {
        ...course({ audiences: ["CENTRE_STAFF"] }),
        person: { ...facts().person, audience: "CENTRE_STAFF", schoolId: null, provinceId: null },
      },
      null,
    ],
    ["another field", person({ fieldIds: ["textiles"] }), "wrong_field"],
    [
      "another field, course open to all",
      { ...course({ isOpenToAllFields: true }), person: { ...facts().person, fieldIds: [] } },
      null,
    ],
    [
      "another field, a general subject",
      { ...course({ hasGeneralSubject: true }), person: { ...facts().person, fieldIds: ["textiles"] } },
      null,
    ],
    ["the session narrows the course", facts({ sessionFieldIds: ["automation"] }), "wrong_field"],
    [
      "the session narrows an open course",
      { ...course({ isOpenToAllFields: true }), sessionFieldIds: ["automation"] },
      "wrong_field",
    ],
    ["another province", facts({ isOpenToAllProvinces: false, provinceIds: ["izmir"] }), "wrong_province"],
    [
      "one's province among them",
      facts({ isOpenToAllProvinces: false, provinceIds: ["izmir", "ankara"] }),
      null,
    ],
    ["completed three years ago to the day", facts({ completedAt: new Date("2023-03-10T09:00:00Z") }), null],
    [
      "completed a moment less than three years ago",
      facts({ completedAt: new Date("2023-03-10T09:00:00.001Z") }),
      "completed_recently",
    ],
    [
      "completed yesterday, repeating allowed",
      facts({ completedAt: after(-24 * HOUR), repeatYears: 0 }),
      null,
    ],
    [
      "a live one for the course",
      facts({ live: { reference: "S-1-001", sessionId: "other" } }),
      "already_enrolled",
    ],
    [
      "an overlapping booking",
      facts({ overlap: { reference: "S-2-001", title: "CNC" } }),
      "overlaps_booking",
    ],
  ])("%s", (_, given, refusal) => expect(answer(given)).toBe(refusal));

  test("all rules that apply are answered, whatever the first refusal", () => {
    const results = applicationRules(person({ isClosed: true, fieldIds: [] }), NOW);
    const silent = ["prerequisite", "yearlyHours", "agreement"];
    expect(results.map(({ rule }) => rule)).toEqual(RULES.filter((rule) => !silent.includes(rule)));
    expect(results.filter(({ refusal }) => refusal).map(({ rule }) => rule)).toEqual(["account", "field"]);
  });

  test("a centre never sets aside one live enrolment, an overlap, a closed account or a trainer's own session", () => {
    const fixed = RULES.filter((rule) => !WAIVABLE_RULES.includes(rule));
    expect(fixed).toEqual(["open", "account", "trainer", "yearlyHours", "agreement", "once", "overlap"]);
    const results = applicationRules(
      facts({ overlap: { reference: "r", title: "t" }, sessionFieldIds: ["x"] }),
      NOW,
    );
    expect(firstRefusal(results, WAIVABLE_RULES)?.rule).toBe("overlap");
  });
});

const rule = (kind: CourseRule["kind"], parameters: CourseRule["parameters"], source: string | null = null) =>
  ({ kind, parameters, source }) satisfies CourseRule;
const named = (one: CourseRule, more: Partial<ApplicationFacts["person"]> = {}) =>
  facts({ course: { ...facts().course, rules: [one] }, person: { ...facts().person, ...more } });

describe("a course's own rules", () => {
  test.each<[string, ApplicationFacts, string | null]>([
    [
      "a course asked for and not completed",
      named(rule("prerequisite", { courses: ["cnc"] })),
      "prerequisite_missing",
    ],
    [
      "one of two completed",
      named(rule("prerequisite", { courses: ["cnc", "cad"] }), { completedCourseIds: ["cnc"] }),
      "prerequisite_missing",
    ],
    [
      "both completed",
      named(rule("prerequisite", { courses: ["cnc", "cad"] }), { completedCourseIds: ["cad", "cnc"] }),
      null,
    ],
    ["hours one below the limit", named(rule("yearlyHours", { hours: 40 }), { yearHours: 27 }), null],
    ["hours on the limit", named(rule("yearlyHours", { hours: 40 }), { yearHours: 28 }), null],
    [
      "hours one above the limit",
      named(rule("yearlyHours", { hours: 40 }), { yearHours: 29 }),
      "too_many_hours",
    ],
    [
      "repeating freed by the course",
      { ...named(rule("repeat", { years: 0 })), completedAt: after(-24 * HOUR) },
      null,
    ],
    [
      "repeating barred for longer by the course",
      { ...named(rule("repeat", { years: 5 })), completedAt: new Date("2022-03-10T09:00:00Z") },
      "completed_recently",
    ],
    ["no agreement on the job", { ...course({ mode: "ON_THE_JOB" }), agreementHolds: false }, "no_agreement"],
    ["no agreement elsewhere", facts({ agreementHolds: false }), null],
  ])("%s", (_, given, refusal) => expect(answer(given)).toBe(refusal));

  test("says its source, and names what is missing", () => {
    const results = applicationRules(named(rule("prerequisite", { courses: ["cnc"] }, "Karar 12")), NOW);
    expect(results.find((one) => one.rule === "prerequisite")).toMatchObject({
      source: "Karar 12",
      details: { courses: "CNC", missing: "CNC" },
    });
  });

  test("is read only where it fits its kind", () => {
    const id = "0190a0a0-0000-7000-8000-000000000001";
    const good = { kind: "prerequisite", source: null, parameters: { courses: [id] } };
    const bad = [
      { kind: "window", source: null, parameters: {} },
      { kind: "repeat", source: null, parameters: { years: 21 } },
      { kind: "repeat", source: null, parameters: { years: "3" } },
      { kind: "gone", source: null, parameters: {} },
      null,
      "text",
    ];
    expect(courseRules([good, ...bad])).toEqual([good]);
    expect(courseRules({})).toEqual([]);
  });
});

describe("a waiver", () => {
  const waived = (rule: string) => person({ fieldIds: [], waivers: [{ rule, reason: "Tek öğretmen" }] });

  test("lets its own rule pass, with its reason shown, and no other", () => {
    expect(answer(waived("field"))).toBeNull();
    expect(answer(waived("province"))).toBe("wrong_field");
    const shown = applicationRules(waived("field"), NOW).find((one) => one.rule === "field");
    expect(shown).toMatchObject({ refusal: "wrong_field", waived: "Tek öğretmen" });
    expect(stands(shown!)).toBe(false);
  });

  test("of a rule that nobody may set aside holds for nothing", () => {
    const other = { live: { reference: "r", sessionId: "s" } };
    const given = facts({
      ...other,
      person: { ...facts().person, waivers: [{ rule: "once", reason: "x" }] },
    });
    expect(answer(given)).toBe("already_enrolled");
  });

  test("of the window does not open a session that is called off or has begun", () => {
    const late = { person: { ...facts().person, waivers: [{ rule: "window", reason: "x" }] } };
    const closed = { ...facts({ session: session({ closesAt: NOW }) }), ...late };
    expect(answer(closed)).toBeNull();
    expect(answer({ ...closed, session: { ...closed.session, status: "CANCELLED" } })).toBe(
      "session_not_open",
    );
    expect(answer({ ...closed, session: { ...closed.session, startsAt: NOW } })).toBe("session_not_open");
  });
});
