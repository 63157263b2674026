import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import type { ShareRow } from "@/lib/learning/allocation/queries/list";
import { localName } from "@/lib/platform/i18n/local-name";

/** What each province may count on, and what it gets. */
export async function AllocationShares({ rows }: { rows: ShareRow[] }) {
  const locale = await getLocale();
  const t = await getTranslations("allocation.page");
  return (
    <DataTable
      caption={t("shares")}
      hideCaption
      rows={rows}
      rowKey={({ province }) => province?.id ?? ""}
      columns={[
        {
          key: "province",
          label: t("province"),
          head: true,
          cell: ({ province }) => (province ? localName(province, locale) : t("noProvince")),
        },
        { key: "applied", label: t("applied"), num: true, cell: ({ applied }) => applied },
        { key: "share", label: t("share"), num: true, cell: ({ share }) => share },
        { key: "placed", label: t("placed"), num: true, cell: ({ placed }) => placed },
      ]}
    />
  );
}
