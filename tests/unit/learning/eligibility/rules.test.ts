import { describe, expect, test } from "vitest";
import {
  type ApplicationFacts,
  applicationRules,
  firstRefusal,
  RULES,
  WAIVABLE_RULES,
} from "@/lib/learning/eligibility/rules";

const HOUR = 3_600_000;
const NOW = new Date("2026-03-10T09:00:00Z");
const after = (ms: number, from = NOW) => new Date(from.getTime() + ms);

const session = (more: Partial<ApplicationFacts["session"]> = {}): ApplicationFacts["session"] => ({
  status: "PUBLISHED",
  opensAt: after(-HOUR),
  closesAt: after(200 * HOUR),
  ...more,
});

const facts = (more: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
  session: session(),
  course: {
    audiences: ["TEACHER"],
    isOpenToAllFields: false,
    hasGeneralSubject: false,
    fieldIds: ["electricity"],
  },
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

  test("all rules are answered, whatever the first refusal", () => {
    const results = applicationRules(person({ isClosed: true, fieldIds: [] }), NOW);
    expect(results.map(({ rule }) => rule)).toEqual(RULES);
    expect(results.filter(({ refusal }) => refusal).map(({ rule }) => rule)).toEqual(["account", "field"]);
  });

  test("a centre never sets aside one live enrolment, an overlap, a closed account or a trainer's own session", () => {
    const fixed = RULES.filter((rule) => !WAIVABLE_RULES.includes(rule));
    expect(fixed).toEqual(["account", "trainer", "once", "overlap"]);
    const results = applicationRules(
      facts({ overlap: { reference: "r", title: "t" }, sessionFieldIds: ["x"] }),
      NOW,
    );
    expect(firstRefusal(results, WAIVABLE_RULES)?.rule).toBe("overlap");
  });
});
