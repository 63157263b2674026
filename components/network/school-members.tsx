import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { tagClass } from "@/components/ui/status-tag";
import type { SchoolMemberRow } from "@/lib/network/school/queries";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface SchoolMembersProps {
  members: SchoolMemberRow[];
  locale: Locale;
  today: Date;
  /** Whether those who left are seen too, and not only who works there. */
  seesAll: boolean;
}

/** Who works, says to work and worked at a school. */
export async function SchoolMembers({ members, locale, today, seesAll }: SchoolMembersProps) {
  const t = await getTranslations("school.page");
  const day = (date: Date | null) => (date ? formatDate(date, { locale, zone: "UTC" }) : "");
  const isOver = ({ endsOn }: SchoolMemberRow) => endsOn !== null && endsOn <= today;
  return (
    <DataTable
      caption={t("membersCaption")}
      hideCaption
      rows={members}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "person",
          label: t("person"),
          head: true,
          cell: ({ person, endsOn }) => {
            const name = `${person.givenName} ${person.familyName}`;
            return seesAll || endsOn === null ? (
              <a className="quiet-link" href={localised(locale, routes.nationalPerson(person.id))}>
                {name}
              </a>
            ) : (
              name
            );
          },
        },
        {
          key: "fields",
          label: t("fields"),
          cell: ({ person }) => person.fields.map(({ field }) => localName(field, locale)).join(", "),
        },
        { key: "from", label: t("from"), cell: (row) => day(row.startsOn) },
        { key: "until", label: t("until"), cell: (row) => day(row.endsOn) },
        {
          key: "state",
          label: t("state"),
          cell: (row) =>
            row.status === "CLAIMED" ? (
              <span className={tagClass("amber")}>{t("claimed")}</span>
            ) : isOver(row) ? (
              <span className={tagClass("neutral")}>{t("left")}</span>
            ) : (
              <span className={tagClass("green")}>{t("now")}</span>
            ),
        },
      ]}
    />
  );
}
