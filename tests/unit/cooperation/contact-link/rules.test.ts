import { describe, expect, it } from "vitest";
import { contactRefusal, leadsIn, linkState } from "@/lib/cooperation/contact-link/rules";

const at = new Date("2026-03-10T09:00:00Z");
const contact = { consentedAt: at, endedAt: null, email: "a@ortak.example" };

describe("who is sent a link", () => {
  it.each([
    ["agreed and has an address", {}, null],
    ["has not agreed", { consentedAt: null }, "link_without_consent"],
    ["has no address", { email: null }, "link_without_consent"],
    ["is gone", { endedAt: at }, "link_contact_gone"],
  ])("%s", (_, change, refusal) => {
    expect(contactRefusal({ ...contact, ...change })).toBe(refusal);
  });
});

describe("a link", () => {
  const link = { expiresAt: at, revokedAt: null };
  it("leads in until the moment it expires, and not once it is revoked", () => {
    expect(linkState(link, new Date(at.getTime() - 1))).toBe("open");
    expect(linkState(link, at)).toBe("expired");
    expect(linkState({ ...link, revokedAt: at }, new Date(at.getTime() - 1))).toBe("revoked");
  });

  it("leads nowhere once its contact has gone or withdrawn the consent", () => {
    const before = new Date(at.getTime() - 1);
    expect(leadsIn({ ...link, contact }, before)).toBe(true);
    expect(leadsIn({ ...link, contact }, at)).toBe(false);
    expect(leadsIn({ ...link, contact: { ...contact, endedAt: at } }, before)).toBe(false);
    expect(leadsIn({ ...link, contact: { ...contact, consentedAt: null } }, before)).toBe(false);
  });
});
