import { PartnerKind } from "@/lib/platform/db/generated/enums";

export const PARTNERS_A_PAGE = 50;
export const PARTNER_NAME_MAX = 160;
/** In the list's country filter: every country but the network's own. */
export const ABROAD = "ABROAD";
/** How alike two folded names are (0 to 1) from which somebody is asked whether they mean the one that is there. [D] */
export const ALIKE = 0.45;
export const MOST_ALIKE = 8;

export type PartnerRefusal =
  | "partner_known_already"
  | "partner_alike"
  | "partner_place_elsewhere"
  | "partner_tax_number_wrong"
  | "partner_tax_number_abroad"
  | "partner_changed_meanwhile"
  | "partner_merged"
  | "partner_merge_same"
  | "partner_merge_two_partnerships"
  | "partner_merge_agreements_overlap"
  | "contact_ended"
  | "contact_without_address"
  | "contact_without_consent"
  | "unknown_choice";

/**
 * Whether a Turkish tax number (VKN) has the check digit it must have; a misread digit does not. Other countries'
 * numbers have ten digits and no check that is ours to make.
 */
export function isTaxNumber(digits: string, countryCode: string): boolean {
  if (!/^[0-9]{10}$/.test(digits)) return false;
  if (countryCode !== "TR") return true;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => {
    const place = 9 - index;
    const shifted = (Number(digit) + place) % 10;
    if (shifted === 0) return total;
    const weighed = (shifted * 2 ** place) % 9;
    return total + (weighed === 0 ? 9 : weighed);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(digits[9]);
}

/** What a tax number must be: the network's own country keeps one, a partner abroad has none here. */
export function taxNumberRefusal(
  partner: { taxNumber: string | null; countryCode: string },
  homeCountry: string,
): PartnerRefusal | null {
  if (partner.taxNumber === null) return null;
  if (partner.countryCode !== homeCountry) return "partner_tax_number_abroad";
  return isTaxNumber(partner.taxNumber, homeCountry) ? null : "partner_tax_number_wrong";
}

/** The kinds that every centre is expected to work with; a company is expected for each of its fields. [D] */
export const EXPECTED_KINDS = [
  PartnerKind.CHAMBER,
  PartnerKind.INDUSTRIAL_ZONE,
  PartnerKind.UNIVERSITY,
  PartnerKind.MUNICIPALITY,
] as const;

export type Stakeholder = {
  kind: PartnerKind;
  districtId: string | null;
  fieldIds: readonly string[];
};

/** What a centre's map of stakeholders lacks: a kind at all, a company for a field, anybody in its own district. */
export type StakeholderGap =
  | { gap: "kind"; kind: PartnerKind }
  | { gap: "field"; fieldId: string }
  | { gap: "district"; districtId: string };

export function stakeholderGaps(
  stakeholders: readonly Stakeholder[],
  centre: { fieldIds: readonly string[]; districtId: string | null },
): StakeholderGap[] {
  const kinds = new Set(stakeholders.map(({ kind }) => kind));
  const companies = stakeholders.filter(({ kind }) => kind === "COMPANY");
  const served = new Set(companies.flatMap(({ fieldIds }) => fieldIds));
  const districts = new Set(stakeholders.map(({ districtId }) => districtId));
  const { districtId } = centre;
  return [
    ...EXPECTED_KINDS.filter((kind) => !kinds.has(kind)).map((kind) => ({ gap: "kind" as const, kind })),
    ...centre.fieldIds
      .filter((fieldId) => !served.has(fieldId))
      .map((fieldId) => ({ gap: "field" as const, fieldId })),
    ...(districtId !== null && !districts.has(districtId) ? [{ gap: "district" as const, districtId }] : []),
  ];
}

/** How many stakeholders stand in each cell of a table: rows by `rowsOf`, columns by kind. */
export function countStakeholders<One extends Stakeholder, Row extends string>(
  stakeholders: readonly One[],
  rowsOf: (stakeholder: One) => readonly Row[],
): Map<Row, Map<PartnerKind, number>> {
  const counts = new Map<Row, Map<PartnerKind, number>>();
  for (const stakeholder of stakeholders) {
    for (const row of rowsOf(stakeholder)) {
      const cells = counts.get(row) ?? new Map<PartnerKind, number>();
      cells.set(stakeholder.kind, (cells.get(stakeholder.kind) ?? 0) + 1);
      counts.set(row, cells);
    }
  }
  return counts;
}
