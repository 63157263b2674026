import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { listFilled } from "@/lib/cooperation/profile/queries";
import { resourceIndex } from "@/lib/cooperation/profile/rules";
import { formatShortDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface WrittenProfilesProps {
  programmeId: string;
  rows: NonNullable<Awaited<ReturnType<typeof listFilled>>>["rows"];
  locale: Locale;
}

/** The profiles that schools have written, each leading to what it says. */
export async function WrittenProfiles({ programmeId, rows, locale }: WrittenProfilesProps) {
  const t = await getTranslations("profile.written");
  const tPage = await getTranslations("profile.page");
  const tUnfilled = await getTranslations("profile.unfilled");
  const tWord = await getTranslations("programme.page");
  if (rows.length === 0) return <EmptyState title={t("none")} text={t("noneHelp")} />;
  return (
    <DataTable
      caption={t("captionWritten")}
      rows={rows}
      rowKey={(row) => row.school.id}
      columns={[
        {
          key: "school",
          label: tPage("school"),
          head: true,
          cell: ({ school }) => (
            <a
              className="quiet-link"
              href={localised(locale, routes.programmeProfile(programmeId, school.id))}
            >
              {school.name}
            </a>
          ),
        },
        {
          key: "province",
          label: tUnfilled("province"),
          cell: ({ school: { province, district } }) =>
            [localName(province, locale), district?.name].filter(Boolean).join(", "),
        },
        { key: "index", label: t("index"), num: true, cell: (row) => resourceIndex(row) },
        {
          key: "offers",
          label: t("offers"),
          num: true,
          cell: ({ topics }) => topics.filter(({ offer }) => offer > 0).length,
        },
        {
          key: "needs",
          label: t("needs"),
          num: true,
          cell: ({ topics }) => topics.filter(({ need }) => need > 0).length,
        },
        {
          key: "takesPart",
          label: t("takesPart"),
          cell: ({ takesPart }) => tWord(takesPart ? "yes" : "no"),
        },
        {
          key: "checked",
          label: t("checked"),
          cell: ({ checkedOn }) => formatShortDate(checkedOn, { locale, zone: "UTC" }),
        },
      ]}
    />
  );
}
