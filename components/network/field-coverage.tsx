import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/ui/data-table";
import type { CoverageCell } from "@/lib/evidence/statistics/queries";
import type { CentreRow } from "@/lib/network/centre/queries";
import type { ProvinceRow } from "@/lib/network/province/queries";
import { nearestTo } from "@/lib/network/province/rules";
import { byLocalName, localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";
import { peopleCount } from "./people-count";

interface FieldCoverageProps {
  provinces: ProvinceRow[];
  /** The centres of the field. */
  centres: CentreRow[];
  coverage: CoverageCell[];
}

/** One field over the provinces that have teachers of it, and the pilot ones. */
export async function FieldCoverage({ provinces, centres, coverage }: FieldCoverageProps) {
  const locale = await getLocale();
  const t = await getTranslations("province.page");
  const tField = await getTranslations("vocation.page");
  const count = await peopleCount();
  const to = (path: string) => localePath(locale, path);
  const cells = new Map(coverage.map((cell) => [cell.provinceId, cell]));
  const rows = provinces
    .filter((province) => province.isPilot || cells.has(province.id))
    .sort(byLocalName(locale));
  const places = centres.map((centre) => ({ ...centre.place, centre }));
  const columns: Column<ProvinceRow>[] = [
    {
      key: "province",
      label: tField("province"),
      head: true,
      cell: (row) => <a href={to(routes.province(row.slug))}>{localName(row, locale)}</a>,
    },
    {
      key: "teachers",
      label: t("teachers"),
      num: true,
      cell: ({ id }) => count(cells.get(id) ? (cells.get(id)?.teachers ?? null) : 0),
    },
    {
      key: "trained",
      label: t("trained"),
      num: true,
      cell: ({ id }) => count(cells.get(id) ? (cells.get(id)?.trained ?? null) : 0),
    },
    {
      key: "nearest",
      label: t("nearestCentre"),
      cell: (row) => {
        const here = centres.find((centre) => centre.province.id === row.id);
        const near = here ? null : nearestTo(row, places);
        const centre = here ?? near?.place.centre;
        if (!centre) return "–";
        const where = near ? t("kilometres", { kilometres: near.kilometres }) : t("here");
        return `${localName(centre, locale)}, ${where}`;
      },
    },
  ];
  if (rows.length === 0) return <p className="text-ink-soft">{tField("coverageEmpty")}</p>;
  return (
    <>
      <DataTable
        caption={tField("coverageCaption")}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
      <p className="text-sm text-ink-soft">{t("asCrowFlies")}</p>
    </>
  );
}
