import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import type { StakeholderMap } from "@/lib/cooperation/partner/queries";
import { countStakeholders } from "@/lib/cooperation/partner/rules";
import { PartnerKind } from "@/lib/platform/db/generated/enums";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

type Row = { key: string; label: string };

/** The drawing as two tables: kinds against fields, kinds against places. */
export async function StakeholderTables({ map, locale }: { map: StakeholderMap; locale: Locale }) {
  const t = await getTranslations("partner");
  const kinds = Object.values(PartnerKind).filter((kind) =>
    map.stakeholders.some((one) => one.kind === kind),
  );
  const NONE = "none";
  const byField = countStakeholders(map.stakeholders, ({ fieldIds }) =>
    fieldIds.length > 0 ? fieldIds : [NONE],
  );
  const placeOf = new Map(
    map.stakeholders.map((one) => [
      one,
      one.province
        ? [localName(one.province, locale), one.district?.name].filter(Boolean).join(", ")
        : t("map.elsewhere"),
    ]),
  );
  const byPlace = countStakeholders(map.stakeholders, (one) => [placeOf.get(one) ?? ""]);
  const fieldRows: Row[] = [
    ...map.fields.map((field) => ({ key: field.id, label: localName(field, locale) })),
    ...(byField.has(NONE) ? [{ key: NONE, label: t("map.noField") }] : []),
  ];
  const placeRows: Row[] = [...byPlace.keys()]
    .sort((a, b) => a.localeCompare(b, locale))
    .map((label) => ({
      key: label,
      label,
    }));
  const table = (caption: string, head: string, rows: Row[], counts: typeof byField) => (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "row", label: head, head: true, cell: ({ label }) => label },
        ...kinds.map((kind) => ({
          key: kind,
          label: t(`kind.${kind}`),
          num: true,
          cell: ({ key }: Row) => counts.get(key)?.get(kind) ?? "–",
        })),
        {
          key: "total",
          label: t("map.total"),
          num: true,
          cell: ({ key }: Row) => [...(counts.get(key)?.values() ?? [])].reduce((sum, n) => sum + n, 0),
        },
      ]}
    />
  );
  return (
    <>
      {table(t("map.byField"), t("map.field"), fieldRows, byField)}
      <div className="mt-8" />
      {table(t("map.byDistrict"), t("map.place"), placeRows, byPlace)}
    </>
  );
}
