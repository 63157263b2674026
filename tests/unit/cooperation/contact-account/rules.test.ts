import { describe, expect, it } from "vitest";
import { accountState, inviteRefusal } from "@/lib/cooperation/contact-account/rules";

const NOW = new Date("2026-03-10T09:00:00Z");
const contact = { consentedAt: NOW, endedAt: null, email: "nermin@ortak.example" };

describe("an invitation to an account", () => {
  it.each([
    ["who agreed and has an address", contact, false, null],
    ["who never agreed", { ...contact, consentedAt: null }, false, "account_without_consent"],
    ["whose address is not kept", { ...contact, email: null }, false, "account_without_consent"],
    ["who left", { ...contact, endedAt: NOW }, false, "account_contact_gone"],
    ["who has one", contact, true, "account_held"],
  ] as const)("for a contact %s", (_who, row, hasAccount, refusal) => {
    expect(inviteRefusal(row, hasAccount)).toBe(refusal);
  });
});

describe("the state of an account", () => {
  const at = (ms: number) => ({ expiresAt: new Date(NOW.getTime() + ms) });
  it.each([
    ["nobody asked", { roles: [], invitations: [] }, "none"],
    ["asked, one moment left", { roles: [], invitations: [at(1)] }, "invited"],
    ["asked, the time is over", { roles: [], invitations: [at(0)] }, "none"],
    ["a role held, an old invitation beside it", { roles: [{}], invitations: [at(1)] }, "held"],
  ] as const)("%s", (_what, facts, state) => {
    expect(accountState(facts, NOW)).toBe(state);
  });
});
