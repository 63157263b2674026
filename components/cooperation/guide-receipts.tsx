import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import type { GuideProvince } from "@/lib/cooperation/programme/queries/guide";
import { formatShortDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

interface GuideReceiptsProps {
  locale: Locale;
  zone: string;
  provinces: GuideProvince[];
}

/** How far the guide has come in each province, and which schools have not read it. */
export async function GuideReceipts({ locale, zone, provinces }: GuideReceiptsProps) {
  const t = await getTranslations("programme.guide");
  if (provinces.length === 0) return <EmptyState title={t("none")} text={t("noneHelp")} />;
  return (
    <>
      <DataTable
        caption={t("receipts")}
        hideCaption
        rows={provinces}
        rowKey={({ provinceId }) => provinceId}
        columns={[
          {
            key: "province",
            label: t("province"),
            head: true,
            cell: ({ province }) => localName(province, locale),
          },
          {
            key: "passed",
            label: t("provinceRead"),
            cell: ({ readAt }) => (readAt ? formatShortDate(readAt, { locale, zone }) : t("waiting")),
          },
          {
            key: "districts",
            label: t("districtsPassed"),
            num: true,
            cell: ({ districts }) =>
              t("passed", {
                done: districts.filter(({ readAt: passedAt }) => passedAt !== null).length,
                all: districts.length,
              }),
          },
          { key: "schools", label: t("schools"), num: true, cell: ({ schools }) => schools },
          { key: "read", label: t("read"), num: true, cell: ({ schoolsRead }) => schoolsRead },
        ]}
      />
      <SilentSchools locale={locale} provinces={provinces} />
    </>
  );
}

/** The schools that have not read the guide, by province; nothing where all have. */
export async function SilentSchools({ locale, provinces }: Omit<GuideReceiptsProps, "zone">) {
  const t = await getTranslations("programme.guide");
  const silent = provinces.filter((row) => row.silent.length > 0);
  if (silent.length === 0) return null;
  return (
    <Details summary={t("silent")}>
      {silent.map(({ provinceId, province, silent: schools }) => (
        <div key={provinceId} className="mb-4">
          <p className="font-[620]">{localName(province, locale)}</p>
          <ul className="plain-list">
            {schools.map(({ id, name, district }) => (
              <li key={id}>{[name, district].filter(Boolean).join(", ")}</li>
            ))}
          </ul>
        </div>
      ))}
    </Details>
  );
}
