import { describe, expect, it } from "vitest";
import { projectsTable } from "@/lib/cooperation/project/output";
import type { ProjectRow } from "@/lib/cooperation/project/queries";
import { translatorFor } from "@/lib/platform/i18n/translator";

const partnership = (name: string) => ({ partnership: { id: name, partner: { name, isPublic: true } } });
const row: ProjectRow = {
  id: "0d2b6a3e-5f7a-4b7e-9a51-3f0f6e0d0001",
  slug: "ortak-saha",
  title: "Ortak Saha",
  status: "RUNNING",
  startsOn: new Date("2026-03-01"),
  endsOn: new Date("2026-09-30"),
  isPublic: true,
  isDemonstration: false,
  centre: {
    id: "1",
    slug: "cezeri",
    shortName: "Cezeri Yeşil Teknoloji",
    shortNames: { en: "Cezeri Green" },
  },
  partnerships: [partnership("Bir Şirketi"), partnership("İki Odası")],
};

describe("the table of joint projects", () => {
  it("has a title for each cell, in each language", async () => {
    for (const locale of ["tr", "en", "az"] as const) {
      const { titles, rows } = projectsTable(await translatorFor(locale), [row], locale);
      expect(new Set(titles).size).toBe(titles.length);
      for (const cells of rows) expect(cells).toHaveLength(titles.length);
    }
  });

  it("says names in the reader's language and days so that they sort", async () => {
    const { rows } = projectsTable(await translatorFor("en"), [row], "en");
    expect([...rows]).toEqual([
      [
        "Ortak Saha",
        "Cezeri Green",
        "Under way",
        "2026-03-01",
        "2026-09-30",
        "Bir Şirketi; İki Odası",
        "Yes",
      ],
    ]);
  });
});
