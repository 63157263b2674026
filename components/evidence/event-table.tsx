import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { EVENT_TYPES } from "@/lib/platform/audit/events";
import type { EventRow } from "@/lib/platform/audit/queries";
import { formatShortInstant, type Reader } from "@/lib/platform/dates/format";
import { eventWords } from "./event-words";

/** Events with who, what and when; `aboutHref` leads to everything about the same record, without it all are of one. */
export async function EventTable({
  rows,
  reader,
  aboutHref,
}: {
  rows: EventRow[];
  reader: Reader;
  aboutHref?: (id: string) => string;
}) {
  const t = await getTranslations("event");
  const words = await eventWords();
  const sentence = (type: string) => {
    const known = EVENT_TYPES.find((one) => one === type);
    return known ? t(`type.${known}`) : type;
  };
  return (
    <DataTable
      caption={t("page.caption")}
      hideCaption
      rows={rows}
      rowKey={(row) => String(row.id)}
      columns={[
        { key: "when", label: t("page.when"), cell: (row) => formatShortInstant(row.at, reader) },
        { key: "what", label: t("page.what"), head: true, cell: (row) => sentence(row.type) },
        {
          key: "who",
          label: t("page.who"),
          cell: (row) => row.actorName ?? (row.actorId === null ? t("page.system") : row.actorId.slice(0, 8)),
        },
        ...(aboutHref
          ? [
              {
                key: "about",
                label: t("page.about"),
                cell: (row: EventRow) => (
                  <a href={aboutHref(row.subjectId)}>{`${words.about(row)} ${row.subjectId.slice(-6)}`}</a>
                ),
              },
            ]
          : []),
        {
          key: "facts",
          label: t("page.facts"),
          cell: (row) => words.facts(row).join(" · "),
        },
      ]}
    />
  );
}
