import { describe, expect, it } from "vitest";
import {
  countStakeholders,
  EXPECTED_KINDS,
  isTaxNumber,
  stakeholderGaps,
  taxNumberRefusal,
  type Stakeholder,
} from "@/lib/cooperation/partner/rules";

describe("a tax number", () => {
  it.each([
    ["the check digit is right", "1234567890", true],
    ["a digit is misread", "1234567891", false],
    ["two digits change places", "1243567890", false],
    ["nine digits", "123456789", false],
    ["eleven digits", "12345678900", false],
    ["other signs", "12345A7890", false],
    ["other digits than ours", "١٢٣٤٥٦٧٨٩٠", false],
  ])("%s", (_, digits, isOne) => expect(isTaxNumber(digits, "TR")).toBe(isOne));

  it("is ten digits elsewhere", () => {
    expect(isTaxNumber("1234567891", "AZ")).toBe(true);
    expect(isTaxNumber("123456789", "AZ")).toBe(false);
  });

  it("belongs to the network's own country", () => {
    const own = { taxNumber: "1234567890", countryCode: "TR" };
    expect(taxNumberRefusal(own, "TR")).toBeNull();
    expect(taxNumberRefusal({ ...own, taxNumber: null }, "TR")).toBeNull();
    expect(taxNumberRefusal({ ...own, countryCode: "DE" }, "TR")).toBe("partner_tax_number_abroad");
    expect(taxNumberRefusal({ ...own, taxNumber: "1111111111" }, "TR")).toBe("partner_tax_number_wrong");
  });
});

const one = (facts: Partial<Stakeholder> = {}): Stakeholder => ({
  kind: "COMPANY",
  districtId: "own",
  fieldIds: ["welding"],
  ...facts,
});

describe("the gaps of a map", () => {
  const centre = { fieldIds: ["welding", "cnc"], districtId: "own" };

  it("are all there is when nobody is there", () => {
    expect(stakeholderGaps([], centre)).toEqual([
      ...EXPECTED_KINDS.map((kind) => ({ gap: "kind", kind })),
      { gap: "field", fieldId: "welding" },
      { gap: "field", fieldId: "cnc" },
      { gap: "district", districtId: "own" },
    ]);
  });

  it("close when somebody comes who fills them; only a company closes a field", () => {
    const all = [
      ...EXPECTED_KINDS.map((kind) => one({ kind, districtId: "other", fieldIds: ["welding", "cnc"] })),
      one({ fieldIds: ["cnc"] }),
    ];
    expect(stakeholderGaps(all, centre)).toEqual([{ gap: "field", fieldId: "welding" }]);
    expect(stakeholderGaps([...all, one()], centre)).toEqual([]);
  });

  it("do not name a district that the centre does not have", () => {
    const gaps = stakeholderGaps([one({ districtId: null })], { ...centre, districtId: null });
    expect(gaps.some(({ gap }) => gap === "district")).toBe(false);
  });
});

it("a stakeholder is counted once in each of its rows", () => {
  const counts = countStakeholders(
    [one({ fieldIds: ["welding", "cnc"] }), one(), one({ kind: "CHAMBER" })],
    ({ fieldIds }) => fieldIds,
  );
  expect(counts.get("welding")?.get("COMPANY")).toBe(2);
  expect(counts.get("welding")?.get("CHAMBER")).toBe(1);
  expect(counts.get("cnc")?.get("COMPANY")).toBe(1);
});
