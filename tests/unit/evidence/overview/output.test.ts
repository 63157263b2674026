import { describe, expect, it } from "vitest";
import { centresTable, provincesTable } from "@/lib/evidence/overview/output";
import type { CentreOverviewRow } from "@/lib/evidence/overview/queries/centres";
import type { ProvinceOverviewRow } from "@/lib/evidence/overview/queries/provinces";
import { translatorFor } from "@/lib/platform/i18n/translator";

const centre: CentreOverviewRow = {
  id: "0d2b6a3e-5f7a-4b7e-9a51-3f0f6e0d0001",
  number: 3,
  slug: "gebze",
  name: "Gebze Metal",
  names: { en: "Gebze Metal Centre" },
  school: { id: "0d2b6a3e-5f7a-4b7e-9a51-3f0f6e0d0002", name: "Gebze MTAL", names: {} },
  province: { slug: "kocaeli", name: "Kocaeli", names: {} },
  district: null,
  leads: [
    { name: "Metal", names: {} },
    { name: "Makine", names: { en: "Machinery" } },
  ],
  fieldCount: 4,
  staff: 5,
  running: 1,
  coming: 2,
  trained: 30,
  confirmedOn: new Date("2026-03-09"),
  closedOn: null,
};

const province: ProvinceOverviewRow = {
  id: "0d2b6a3e-5f7a-4b7e-9a51-3f0f6e0d0003",
  slug: "kocaeli",
  code: "41",
  name: "Kocaeli",
  names: {},
  region: "Marmara",
  regionNames: {},
  isPilot: true,
  centres: 1,
  schools: 20,
  teachers: 300,
  trained: 40,
  sessions: 3,
  untrained: 7,
};

describe("what the ministry's lists export", () => {
  it("has a title for each cell, in each language", async () => {
    for (const locale of ["tr", "en", "az"] as const) {
      const t = await translatorFor(locale);
      for (const table of [centresTable(t, [centre], locale), provincesTable(t, [province], locale)]) {
        expect(new Set(table.titles).size).toBe(table.titles.length);
        for (const cells of table.rows) expect(cells).toHaveLength(table.titles.length);
      }
    }
  });

  it("says names in the reader's language, figures as figures and days so that they sort", async () => {
    const t = await translatorFor("en");
    expect([...centresTable(t, [centre], "en").rows]).toEqual([
      [
        3,
        "Gebze Metal Centre",
        "Gebze MTAL",
        "Kocaeli",
        null,
        "Metal, Machinery",
        5,
        1,
        2,
        30,
        "2026-03-09",
        null,
      ],
    ]);
    expect([...provincesTable(t, [province], "en").rows]).toEqual([
      ["41", "Kocaeli", "Marmara", "Yes", 1, 20, 300, 40, 3, 7],
    ]);
  });
});
