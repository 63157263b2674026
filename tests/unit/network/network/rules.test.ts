import { describe, expect, it } from "vitest";
import { changedFacts, isTimeZone, networkEditRefusal } from "@/lib/network/network/rules";

const texts = { names: { tr: "Ağ", en: "Network", az: "" }, locale: "tr" as const, zone: "Europe/Istanbul" };

describe("isTimeZone", () => {
  it.each(["Europe/Istanbul", "Asia/Baku", "UTC"])("knows %s", (zone) => expect(isTimeZone(zone)).toBe(true));
  it.each(["", "Istanbul", "+03:00", "europe/istanbul", "Europe/İstanbul", "Europe/Istanbul; DROP"])(
    "refuses %s",
    (zone) => expect(isTimeZone(zone)).toBe(false),
  );
});

describe("networkEditRefusal", () => {
  it.each([
    ["the newest version", 3, texts, null],
    ["an older version", 2, texts, "network_changed_meanwhile"],
    ["no name in the default language", 3, { ...texts, locale: "az" as const }, "network_name_missing"],
    ["an offset for a zone", 3, { ...texts, zone: "+03:00" }, "time_zone_unknown"],
  ])("%s", (_, seen, given, refusal) =>
    expect(networkEditRefusal({ version: 3 }, seen, given)).toBe(refusal),
  );
});

it("names what changed", () => {
  expect(changedFacts(texts, texts)).toEqual([]);
  const after = { names: { ...texts.names, az: "Şəbəkə" }, locale: "en" as const, zone: "Asia/Baku" };
  expect(changedFacts(texts, after)).toEqual(["name.az", "locale", "zone"]);
});
