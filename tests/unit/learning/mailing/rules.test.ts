import { describe, expect, test } from "vitest";
import {
  audienceOf,
  defaultSendAt,
  isMailingDue,
  latestSendAt,
  mailingState,
  type MailingTerms,
  moveRefusal,
} from "@/lib/learning/mailing/rules";
import { SETTINGS } from "@/lib/platform/settings/registry";

const terms: MailingTerms = {
  programmeDays: SETTINGS.programmeDays.default,
  reminderDays: SETTINGS.reminderDays.default,
  feedbackAskedDays: SETTINGS.feedbackAskedDays.default,
  feedbackDays: SETTINGS.feedbackDays.default,
  followUpDays: SETTINGS.followUpDays.default,
  followUpOpenDays: SETTINGS.followUpOpenDays.default,
  followUpReminderDays: SETTINGS.followUpReminderDays.default,
};
const session = {
  status: "PUBLISHED" as const,
  startsAt: new Date("2026-03-10T06:00:00Z"),
  endsAt: new Date("2026-03-12T13:00:00Z"),
  timeZone: "Europe/Istanbul",
};
const just = (moment: Date) => new Date(moment.getTime() - 1);
const planned = { status: "PLANNED" as const, sendAt: null };

describe("when a letter goes out", () => {
  test("in the morning of its day, as the settings say", () => {
    expect(defaultSendAt("PROGRAMME", session, terms)).toEqual(new Date("2026-03-03T06:00:00Z"));
    expect(defaultSendAt("REMINDER", session, terms)).toEqual(new Date("2026-03-08T06:00:00Z"));
    expect(defaultSendAt("FEEDBACK", session, terms)).toEqual(new Date("2026-03-13T06:00:00Z"));
    expect(defaultSendAt("FOLLOW_UP", session, terms)).toEqual(new Date("2026-06-10T06:00:00Z"));
    expect(defaultSendAt("FOLLOW_UP_REMINDER", session, terms)).toEqual(new Date("2026-06-24T06:00:00Z"));
  });

  test.each(["PROGRAMME", "FEEDBACK", "FOLLOW_UP"] as const)("%s: at its moment, not one before", (kind) => {
    const at = defaultSendAt(kind, session, terms);
    expect(isMailingDue(kind, session, null, { now: just(at), terms })).toBe(false);
    expect(isMailingDue(kind, session, null, { now: at, terms })).toBe(true);
  });

  test.each(["PROGRAMME", "REMINDER", "FEEDBACK", "FOLLOW_UP", "FOLLOW_UP_REMINDER"] as const)(
    "%s: not any more once it makes no sense",
    (kind) => {
      const latest = latestSendAt(kind, session, terms);
      expect(isMailingDue(kind, session, planned, { now: just(latest), terms })).toBe(true);
      expect(isMailingDue(kind, session, planned, { now: latest, terms })).toBe(false);
      expect(mailingState(planned, { now: latest, latest })).toBe("missed");
    },
  );

  test("a moved one at its new moment; one called off or sent never", () => {
    const sendAt = new Date("2026-03-09T06:00:00Z");
    const due = (row: Parameters<typeof isMailingDue>[2], now: Date) =>
      isMailingDue("REMINDER", session, row, { now, terms });
    expect(due({ status: "PLANNED", sendAt }, just(sendAt))).toBe(false);
    expect(due({ status: "PLANNED", sendAt }, sendAt)).toBe(true);
    expect(due({ status: "CANCELLED", sendAt }, sendAt)).toBe(false);
    expect(due({ status: "SENT", sendAt }, sendAt)).toBe(false);
  });

  test("nothing of a session that is called off or postponed; after the end also of a closed one", () => {
    const now = new Date("2026-03-14T06:00:00Z");
    const of = (status: "POSTPONED" | "CANCELLED" | "CLOSED") =>
      isMailingDue("FEEDBACK", { ...session, status }, null, { now, terms });
    expect([of("POSTPONED"), of("CANCELLED"), of("CLOSED")]).toEqual([false, false, true]);
  });
});

describe("a letter moved by hand", () => {
  const move = (
    kind: "REMINDER" | "FEEDBACK" | "FOLLOW_UP",
    sendAt: Date,
    now = new Date("2026-03-01T06:00:00Z"),
  ) => moveRefusal(kind, session, sendAt, { now, terms });

  test("to a moment to come, before it makes no sense and not before what it is about", () => {
    expect(move("REMINDER", new Date("2026-03-01T06:00:00Z"))).toBe("mailing_in_past");
    expect(move("REMINDER", just(session.startsAt))).toBeNull();
    expect(move("REMINDER", session.startsAt)).toBe("mailing_too_late");
    expect(move("FEEDBACK", just(session.endsAt))).toBe("mailing_too_early");
    expect(move("FEEDBACK", session.endsAt)).toBeNull();
    expect(move("FOLLOW_UP", just(defaultSendAt("FOLLOW_UP", session, terms)))).toBe("mailing_too_early");
  });
});

test("the audience: each once, those without an address and those who do not want it counted", () => {
  const person = (personId: string, recipient: string | null = `${personId}@usta.example`) => ({
    personId,
    recipient,
  });
  const people = [person("a"), person("b", null), person("c"), person("a")];
  expect(audienceOf(people, new Set(["c"]))).toEqual({
    readers: [person("a")],
    withoutAddress: 1,
    unwanted: 1,
  });
});
