import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import type { PersonDetail } from "@/lib/network/person/queries/detail";
import { formatDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";
import { placeName } from "@/lib/platform/i18n/place-name";

type Props = { person: PersonDetail; locale: Locale; today: Date; mayEnd: boolean };

/** Offices as dated periods, past ones too. */
export async function RoleTable({ person, locale, today, mayEnd }: Props) {
  if (person.roles.length === 0) return null;
  const t = await getTranslations("person.detail");
  const tRole = await getTranslations("portal.role");
  const date = (value: Date) => formatDate(value, { locale, zone: "UTC" });
  const isOver = (row: PersonDetail["roles"][number]) => row.endsOn !== null && row.endsOn <= today;
  return (
    <DataTable
      caption={t("rolesCaption")}
      hideCaption
      rows={person.roles}
      rowKey={(row) => row.id}
      columns={[
        { key: "role", label: t("role"), head: true, cell: (row) => tRole(row.role) },
        { key: "place", label: t("place"), cell: (row) => placeName(row, locale) ?? t("everywhere") },
        { key: "from", label: t("from"), cell: (row) => date(row.startsOn) },
        {
          key: "until",
          label: t("until"),
          cell: (row) => (row.endsOn ? date(row.endsOn) : t("openEnded")),
        },
        ...(mayEnd
          ? [
              {
                key: "end",
                label: t("end"),
                cell: (row: PersonDetail["roles"][number]) =>
                  isOver(row) ? null : (
                    <a
                      className="link"
                      href={localised(locale, routes.nationalRole(person.id, row.id))}
                      aria-label={t("endTitle", { role: tRole(row.role) })}
                    >
                      {t("end")}
                    </a>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
