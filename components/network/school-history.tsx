import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { tagClass } from "@/components/ui/status-tag";
import type { PersonDetail } from "@/lib/network/person/queries/detail";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

const TONES = { CLAIMED: "amber", CONFIRMED: "green", REFUSED: "red" } as const;

/** Where somebody worked and works, with what the schools said. */
export async function SchoolHistory({
  memberships,
  locale,
}: {
  memberships: PersonDetail["memberships"];
  locale: Locale;
}) {
  const t = await getTranslations("account.school");
  const tStatus = await getTranslations("person.membership");
  const reader = { locale, zone: "UTC" };
  return (
    <DataTable
      caption={t("historyCaption")}
      hideCaption
      rows={memberships}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "school",
          label: t("school"),
          head: true,
          cell: ({ school }) => `${localName(school, locale)}, ${localName(school.province, locale)}`,
        },
        { key: "from", label: t("from"), cell: (row) => formatDate(row.startsOn, reader) },
        {
          key: "until",
          label: t("until"),
          cell: (row) =>
            row.endsOn ? formatDate(row.endsOn, reader) : row.status === "CONFIRMED" ? t("openEnded") : "–",
        },
        {
          key: "status",
          label: t("status"),
          cell: ({ status }) => <span className={tagClass(TONES[status])}>{tStatus(status)}</span>,
        },
      ]}
    />
  );
}
