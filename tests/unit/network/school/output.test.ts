import { describe, expect, it } from "vitest";
import { schoolsTable } from "@/lib/network/school/output";
import type { SchoolRow } from "@/lib/network/school/queries";
import { translatorFor } from "@/lib/platform/i18n/translator";

const row: SchoolRow = {
  id: "0d2b6a3e-5f7a-4b7e-9a51-3f0f6e0d0001",
  name: "Gazi Mesleki ve Teknik Anadolu Lisesi",
  names: { en: "Gazi Vocational High School" },
  kind: "VOCATIONAL_HIGH_SCHOOL",
  registryCode: "0123456",
  district: "Yenimahalle",
  province: { slug: "ankara", name: "Ankara", names: {} },
  members: 12,
  fieldCount: 3,
  confirmedOn: new Date("2026-03-09"),
  isDemonstration: false,
};

describe("the table of schools", () => {
  it("has a title for each cell, in each language", async () => {
    for (const locale of ["tr", "en", "az"] as const) {
      const { titles, rows } = schoolsTable(await translatorFor(locale), [row], locale);
      expect(new Set(titles).size).toBe(titles.length);
      for (const cells of rows) expect(cells).toHaveLength(titles.length);
    }
  });

  it("says names in the reader's language, figures as figures, days so that they sort", async () => {
    const { rows } = schoolsTable(await translatorFor("en"), [row], "en");
    expect([...rows]).toEqual([
      [
        "0123456",
        "Gazi Vocational High School",
        "Vocational and technical high school",
        "Ankara",
        "Yenimahalle",
        12,
        3,
        "2026-03-09",
      ],
    ]);
  });

  it("leaves empty what is not known", async () => {
    const bare = { ...row, registryCode: null, district: null, confirmedOn: null };
    const { rows } = schoolsTable(await translatorFor("tr"), [bare], "tr");
    const [cells] = [...rows];
    expect([cells?.[0], cells?.[4], cells?.[7]]).toEqual([null, null, null]);
  });
});
