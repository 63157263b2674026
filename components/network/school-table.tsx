import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { listUrl, type SearchParams } from "@/components/ui/list-url";
import { tagClass } from "@/components/ui/status-tag";
import type { SchoolRow } from "@/lib/network/school/queries";
import type { SchoolListInput } from "@/lib/network/school/schema";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface SchoolTableProps {
  rows: SchoolRow[];
  locale: Locale;
  path: string;
  query: SearchParams;
  filter: SchoolListInput;
}

/** A page of schools: where, what kind, how many work there, when its facts were last confirmed. */
export async function SchoolTable({ rows, locale, path, query, filter }: SchoolTableProps) {
  const t = await getTranslations("school");
  const never = t("national.confirmedState.no");
  return (
    <DataTable
      caption={t("national.caption")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      sorting={{
        by: filter.sort ?? "name",
        descending: filter.dir === "desc",
        hrefFor: (by, descending) => listUrl(path, query, { sort: by, dir: descending ? "desc" : undefined }),
      }}
      columns={[
        {
          key: "name",
          label: t("national.column.name"),
          head: true,
          sort: "name",
          cell: (row) => (
            <>
              <a className="quiet-link" href={localised(locale, routes.nationalSchool(row.id))}>
                {localName(row, locale)}
              </a>
              <span className="block text-sm font-normal text-ink-soft">{t(`kind.${row.kind}`)}</span>
            </>
          ),
        },
        { key: "code", label: t("national.column.code"), cell: (row) => row.registryCode ?? "" },
        {
          key: "province",
          label: t("national.column.province"),
          sort: "province",
          cell: (row) =>
            [localName(row.province, locale), row.district].filter((place) => place !== null).join(", "),
        },
        {
          key: "members",
          label: t("national.column.members"),
          num: true,
          sort: "members",
          cell: (row) => row.members,
        },
        { key: "fields", label: t("national.column.fields"), num: true, cell: (row) => row.fieldCount },
        {
          key: "confirmed",
          label: t("national.column.confirmed"),
          sort: "confirmed",
          cell: (row) =>
            row.confirmedOn ? (
              formatDate(row.confirmedOn, { locale, zone: "UTC" })
            ) : (
              <span className={tagClass("amber")}>{never}</span>
            ),
        },
      ]}
    />
  );
}
