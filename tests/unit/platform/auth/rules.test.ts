import { describe, expect, it } from "vitest";
import {
  CODE_TRIES,
  codeRefusal,
  FRESH_MINUTES,
  isGuessable,
  linkRefusal,
  needsCurrentPassword,
  needsTotp,
  oidcPerson,
} from "@/lib/platform/auth/rules";

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 12, 9, 0) + minutes * 60_000);
const code = { createdAt: at(0), expiresAt: at(15), usedAt: null, tries: 0 };

describe("a code", () => {
  it.each([
    ["fresh", code, 1, null],
    ["with one try left", { ...code, tries: CODE_TRIES - 1 }, 1, null],
    ["tried out", { ...code, tries: CODE_TRIES }, 1, "code_over"],
    ["at its last moment", code, 14.999, null],
    ["run out", code, 15, "code_over"],
    ["used", { ...code, usedAt: at(1) }, 2, "code_over"],
    ["nobody's", null, 1, "code_over"],
  ])("%s", (_, row, minutes, expected) => {
    expect(codeRefusal(row, at(minutes))).toBe(expected);
  });

  it("that was tried out still opens by its link, which nobody guesses", () => {
    expect(linkRefusal(code, at(14))).toBeNull();
    expect(linkRefusal(code, at(15))).toBe("link_over");
    expect(linkRefusal({ ...code, usedAt: at(1) }, at(2))).toBe("link_over");
  });
});

describe("a password", () => {
  const own = ["Gülşah", "Çelik", "gulsah", "celik", "usta"];
  it.each([
    ["aaaaaaaaaaaa", true],
    ["123456789012", true],
    ["abcdefghijkl", true],
    ["Parola123456!", true],
    ["GulsahCelik1990", true],
    ["gülşah2026!!!", true],
    ["ustadan ciraga 2026", false],
    ["dört at koşar gece", false],
    ["x7#Kp0!vTq2z", false],
  ])("%s", (password, expected) => {
    expect(isGuessable(password, own)).toBe(expected);
  });
});

describe("the old password", () => {
  const signedIn = (method: string) => ({ method, startedAt: at(0) });
  it("is asked for, except shortly after the mail was proven, and where there is none", () => {
    expect(needsCurrentPassword(signedIn("PASSWORD"), true, at(1))).toBe(true);
    expect(needsCurrentPassword(signedIn("CODE"), true, at(FRESH_MINUTES))).toBe(false);
    expect(needsCurrentPassword(signedIn("LINK"), true, at(FRESH_MINUTES + 1))).toBe(true);
    expect(needsCurrentPassword(signedIn("OIDC"), true, at(1))).toBe(true);
    expect(needsCurrentPassword(signedIn("PASSWORD"), false, at(1))).toBe(false);
  });
});

describe("the second factor", () => {
  it.each([
    [["MINISTRY"], true],
    [["TEACHER", "COORDINATOR"], true],
    [["TEACHER", "PRINCIPAL", "TRAINER", "PROVINCE_OFFICER"], false],
    [[], false],
  ])("of %j", (roles, expected) => {
    expect(needsTotp(roles)).toBe(expected);
  });
});

describe("an identity provider's account", () => {
  const owner = { personId: "owner", hasOtherAccount: false };
  const nobody = { linked: null, mailOwner: null, isMailVerified: true };

  it.each([
    [
      "a known account",
      { ...nobody, linked: { personId: "p", isClosed: false } },
      { personId: "p", isNew: false },
    ],
    [
      "a known account, whatever its address says now",
      { linked: { personId: "p", isClosed: false }, mailOwner: owner, isMailVerified: false },
      { personId: "p", isNew: false },
    ],
    ["a verified address", { ...nobody, mailOwner: owner }, { personId: "owner", isNew: true }],
    ["a closed account", { ...nobody, linked: { personId: "p", isClosed: true } }, { refusal: "closed" }],
    [
      "an address nobody verified",
      { ...nobody, mailOwner: owner, isMailVerified: false },
      { refusal: "unverified" },
    ],
    ["an address nobody has here", nobody, { refusal: "unknown" }],
    [
      "an address that another account came with first",
      { ...nobody, mailOwner: { ...owner, hasOtherAccount: true } },
      { refusal: "other_account" },
    ],
  ])("%s", (_, facts, person) => expect(oidcPerson(facts)).toEqual(person));
});
