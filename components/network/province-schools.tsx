import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/ui/data-table";
import type { PublicSchoolRow } from "@/lib/network/school/queries";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { localName } from "@/lib/platform/i18n/local-name";

/** The schools of a province by name; they have no public page of their own. */
export async function ProvinceSchools({ schools }: { schools: { rows: PublicSchoolRow[]; total: number } }) {
  const locale = await getLocale();
  const t = await getTranslations("province.page");
  if (schools.total === 0) return <p className="text-ink-soft">{t("schoolsEmpty")}</p>;
  const columns: Column<PublicSchoolRow>[] = [
    { key: "name", label: t("school"), head: true, cell: (row) => localName(row, locale) },
    { key: "district", label: t("district"), cell: ({ district }) => district?.name ?? "" },
    {
      key: "fields",
      label: t("schoolFields"),
      cell: ({ fields }) => fields.map(({ field }) => localName(field, locale)).join(", "),
    },
  ];
  return (
    <>
      <DataTable
        caption={t("schoolsCaption")}
        hideCaption
        columns={columns}
        rows={schools.rows}
        rowKey={({ id }) => id}
      />
      {schools.total > schools.rows.length ? (
        <p className="text-sm text-ink-soft">
          {t("schoolsMore", { total: formatNumber(schools.total, locale), shown: schools.rows.length })}
        </p>
      ) : null}
    </>
  );
}
