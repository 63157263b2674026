import { DataTable } from "@/components/ui/data-table";
import { listUrl, type SearchParams } from "@/components/ui/list-url";
import { tagClass } from "@/components/ui/status-tag";
import type { People } from "@/lib/network/person/queries/list";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { people: People; locale: Locale; path: string; chosen: SearchParams; sort: string };

/** Fifty people a page: plain markup in the cells, since what a component prints is sent twice. */
export function PeopleTable({ people, locale, path, chosen, sort }: Props) {
  const t = useTranslations("person.list");
  const tRole = useTranslations("portal.role");
  const place = (name: string | null, names: unknown) =>
    name === null ? "" : localName({ name, names }, locale);
  return (
    <DataTable
      caption={t("caption")}
      hideCaption
      rows={people.rows}
      rowKey={(row) => row.id}
      sorting={{
        by: sort.replace(/^-/, ""),
        descending: sort.startsWith("-"),
        hrefFor: (by, descending) => listUrl(path, chosen, { sort: descending ? `-${by}` : by }),
      }}
      columns={[
        {
          key: "name",
          label: t("name"),
          head: true,
          sort: "name",
          cell: (row) => (
            <a className="quiet-link" href={localised(locale, routes.nationalPerson(row.id))}>
              {row.familyName}, {row.givenName}
            </a>
          ),
        },
        { key: "mail", label: t("mail"), cell: (row) => row.email },
        {
          key: "school",
          label: t("school"),
          cell: (row) =>
            row.school ? (
              place(row.school, row.schoolNames)
            ) : row.isClaimed ? (
              <span className={tagClass("amber")}>{t("claimed")}</span>
            ) : (
              ""
            ),
        },
        { key: "province", label: t("province"), cell: (row) => place(row.province, row.provinceNames) },
        {
          key: "roles",
          label: t("roles"),
          cell: (row) =>
            row.isClosed ? (
              <span className={tagClass("neutral")}>{t("closed")}</span>
            ) : (
              row.roles.map((role) => tRole(role)).join(", ")
            ),
        },
      ]}
    />
  );
}
