import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import type { StaffRow } from "@/lib/network/person/queries/detail";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

type Props = { rows: StaffRow[]; locale: Locale; isPast?: boolean };

/** People of a school, with the way to say that one has left. */
export async function StaffTable({ rows, locale, isPast }: Props) {
  const t = await getTranslations("person.staff");
  const tList = await getTranslations("person.list");
  const tDetail = await getTranslations("person.detail");
  const date = (value: Date) => formatDate(value, { locale, zone: "UTC" });
  const name = ({ person }: StaffRow) => `${person.givenName} ${person.familyName}`;
  return (
    <DataTable
      caption={isPast ? t("past") : t("presentCaption")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: "name", label: tList("name"), head: true, cell: name },
        { key: "mail", label: tList("mail"), cell: ({ person }) => person.email },
        {
          key: "fields",
          label: t("fields"),
          cell: ({ person }) => person.fields.map(({ field }) => localName(field, locale)).join(", "),
        },
        { key: "from", label: t("asOf"), cell: (row) => date(row.startsOn) },
        {
          key: "until",
          label: tDetail("until"),
          cell: (row) =>
            row.endsOn ? (
              date(row.endsOn)
            ) : (
              <a
                className="link"
                href={localised(locale, routes.staffMember(row.id))}
                aria-label={t("leaveTitle", { name: name(row) })}
              >
                {t("leave")}
              </a>
            ),
        },
      ]}
    />
  );
}
