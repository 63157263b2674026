import { describe, expect, it } from "vitest";
import { mobilitiesTable } from "@/lib/cooperation/mobility/output";
import type { MobilityRow } from "@/lib/cooperation/mobility/queries";
import { translatorFor } from "@/lib/platform/i18n/translator";

const row: MobilityRow = {
  id: "0d2b6a3e-5f7a-4b7e-9a51-3f0f6e0d0001",
  kind: "TEACHER",
  isOutgoing: true,
  people: 8,
  topic: "Kanat onarımı",
  startsOn: new Date("2026-03-02"),
  endsOn: new Date("2026-03-06"),
  days: 5,
  reportedAt: null,
  isDemonstration: false,
  centre: {
    id: "1",
    slug: "cezeri",
    shortName: "Cezeri Yeşil Teknoloji",
    shortNames: { en: "Cezeri Green" },
  },
  partner: {
    id: "2",
    name: "Nordsee Akademie",
    place: "Bremerhaven",
    country: { code: "DE", name: "Almanya", names: { en: "Germany" } },
  },
};

describe("the table of stays", () => {
  it("has a title for each cell, in each language", async () => {
    for (const locale of ["tr", "en", "az"] as const) {
      const { titles, rows } = mobilitiesTable(await translatorFor(locale), [row], locale);
      expect(new Set(titles).size).toBe(titles.length);
      for (const cells of rows) expect(cells).toHaveLength(titles.length);
    }
  });

  it("says which way, with whom, figures as figures, and whether a report is there", async () => {
    const { rows } = mobilitiesTable(await translatorFor("en"), [row], "en");
    expect([...rows]).toEqual([
      [
        "Kanat onarımı",
        "Teacher mobility",
        "Going out",
        "Cezeri Green",
        "Nordsee Akademie",
        "Germany",
        "2026-03-02",
        "2026-03-06",
        8,
        5,
        "No",
      ],
    ]);
  });
});
