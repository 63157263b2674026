import { describe, expect, it } from "vitest";
import { decisionRefusal } from "@/lib/desk/privacy/rules";

describe("the answer to a request", () => {
  const asked = { status: "ASKED", personId: "p" };
  it.each([
    ["erasing", asked, "officer", "erase", null, null],
    ["refusing with a reason", asked, "officer", "refuse", "law", null],
    ["refusing without one", asked, "officer", "refuse", null, "reason_missing"],
    ["of one's own request", asked, "p", "erase", null, "own_request"],
    ["a second time", { ...asked, status: "DONE" }, "officer", "erase", null, "already_decided"],
    [
      "after it was taken back",
      { ...asked, status: "WITHDRAWN" },
      "officer",
      "refuse",
      "law",
      "already_decided",
    ],
  ] as const)("%s", (_, request, actor, decision, reason, expected) => {
    expect(decisionRefusal(request, actor, decision, reason)).toBe(expected);
  });
});
