import { getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/ui/data-table";
import { formatShortDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

export interface PeriodLine {
  id: string;
  person: { id: string; givenName: string; familyName: string };
  /** The position or the role, in words. */
  what?: string;
  startsOn: Date;
  endsOn: Date | null;
}

interface PeriodTableProps {
  caption: string;
  rows: PeriodLine[];
  /** The title of `what`. */
  whatLabel?: string;
  locale: Locale;
}

/** Who was and is something, from when until when; each leads to the person. */
export async function PeriodTable({ caption, rows, whatLabel, locale }: PeriodTableProps) {
  const t = await getTranslations("overview.record");
  const day = (date: Date | null) => (date ? formatShortDate(date, { locale, zone: "UTC" }) : "–");
  const what: Column<PeriodLine>[] = whatLabel
    ? [{ key: "what", label: whatLabel, cell: (row) => row.what ?? "" }]
    : [];
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "person",
          label: t("person"),
          head: true,
          cell: ({ person }) => (
            <a className="quiet-link" href={localised(locale, routes.nationalPerson(person.id))}>
              {`${person.givenName} ${person.familyName}`}
            </a>
          ),
        },
        ...what,
        { key: "since", label: t("since"), num: true, cell: (row) => day(row.startsOn) },
        { key: "until", label: t("until"), num: true, cell: (row) => day(row.endsOn) },
      ]}
    />
  );
}
