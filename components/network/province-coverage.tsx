import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/ui/data-table";
import type { CoverageCell } from "@/lib/evidence/statistics/queries";
import type { CentreRow } from "@/lib/network/centre/queries";
import type { FieldRow } from "@/lib/network/field/queries";
import { nearestTo, type Place } from "@/lib/network/province/rules";
import { byLocalName, localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";
import { peopleCount } from "./people-count";

interface ProvinceCoverageProps {
  province: Place & { id: string };
  fields: FieldRow[];
  centres: CentreRow[];
  coverage: CoverageCell[];
}

/** Each covered field in one province: teachers, those trained lately, and the nearest centre of the field. */
export async function ProvinceCoverage({ province, fields, centres, coverage }: ProvinceCoverageProps) {
  const locale = await getLocale();
  const t = await getTranslations("province.page");
  const count = await peopleCount();
  const to = (path: string) => localePath(locale, path);
  const cells = new Map(coverage.map((cell) => [cell.fieldId, cell]));
  const nearest = (fieldId: string) => {
    const teaching = centres.filter((centre) => centre.fields.some((field) => field.id === fieldId));
    const here = teaching.find((centre) => centre.province.id === province.id);
    if (here) return { centre: here, kilometres: null };
    const near = nearestTo(
      province,
      teaching.map((centre) => ({ ...centre.place, centre })),
    );
    return near ? { centre: near.place.centre, kilometres: near.kilometres } : null;
  };
  const rows = fields.toSorted(byLocalName(locale));
  const columns: Column<FieldRow>[] = [
    {
      key: "field",
      label: t("field"),
      head: true,
      cell: (row) => <a href={to(routes.field(row.slug))}>{localName(row, locale)}</a>,
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
      cell: ({ id }) => {
        const near = nearest(id);
        if (near === null) return "–";
        const where = near.kilometres === null ? t("here") : t("kilometres", { kilometres: near.kilometres });
        return (
          <span>
            <a href={to(routes.centre(near.centre.slug))}>{localName(near.centre, locale)}</a>
            {`, ${where}`}
          </span>
        );
      },
    },
  ];
  return (
    <>
      <DataTable
        caption={t("coverageCaption")}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
      <p className="text-sm text-ink-soft">{t("asCrowFlies")}</p>
    </>
  );
}
