import { getLocale, getTranslations } from "next-intl/server";
import { centreName } from "@/components/learning/names";
import { phaseTone } from "@/components/learning/session-phase";
import { DataTable, type Column } from "@/components/ui/data-table";
import { listUrl, type SearchParams } from "@/components/ui/list-url";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { tagClass } from "@/components/ui/status-tag";
import type { SessionList, SessionRow } from "@/lib/learning/session/queries/list";
import type { SessionListFilter } from "@/lib/learning/session/schema";
import { formatShortDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

interface SessionTableProps {
  list: SessionList;
  pageSize: number;
  path: string;
  query: SearchParams;
  filter: SessionListFilter;
  caption: string;
  /** The ministry's list names the centre. */
  withCentre?: boolean;
}

/** A page of sessions, sortable, each leading to its own page. */
export async function SessionTable(props: SessionTableProps) {
  const { list, pageSize, path, query, filter, caption, withCentre } = props;
  const locale = await getLocale();
  const t = await getTranslations("session");
  const label = (key: "reference" | "course" | "start" | "centre" | "province" | "seats" | "status") =>
    t(`manage.column.${key}`);
  const columns: Column<SessionRow>[] = [
    {
      key: "course",
      label: label("course"),
      sort: "course",
      head: true,
      cell: (row) => (
        <a href={localised(locale, routes.managedSession(row.id))} className="quiet-link">
          {row.title}
        </a>
      ),
    },
    {
      key: "reference",
      label: label("reference"),
      sort: "reference",
      num: true,
      cell: (row) => row.reference,
    },
    {
      key: "start",
      label: label("start"),
      sort: "start",
      num: true,
      cell: (row) => formatShortDate(row.startsAt, { locale, zone: row.timeZone }),
    },
    ...(withCentre
      ? [
          {
            key: "centre",
            label: label("centre"),
            sort: "centre",
            cell: (row: SessionRow) =>
              centreName({ shortName: row.centreName, shortNames: row.centreNames }, locale),
          },
        ]
      : []),
    {
      key: "province",
      label: label("province"),
      cell: (row) =>
        row.provinceName === null
          ? "–"
          : localName({ name: row.provinceName, names: row.provinceNames }, locale),
    },
    {
      key: "seats",
      label: label("seats"),
      sort: "seats",
      num: true,
      cell: (row) => t("manage.seats", { taken: row.seatsTaken, capacity: row.capacity }),
    },
    {
      key: "status",
      label: label("status"),
      sort: "status",
      cell: (row) => <span className={tagClass(phaseTone(row.phase))}>{t(`phase.${row.phase}`)}</span>,
    },
  ];
  const paging = { total: list.total, page: list.page, pageSize };
  return (
    <section aria-label={caption} className="mt-8 grid gap-4">
      <ResultCount {...paging} />
      <DataTable
        caption={caption}
        hideCaption
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        sorting={{
          by: filter.sort ?? "start",
          descending: filter.order !== "asc",
          hrefFor: (sort, descending) => listUrl(path, query, { sort, order: descending ? "desc" : "asc" }),
        }}
      />
      <Pagination {...paging} hrefFor={(page) => listUrl(path, query, { page: String(page) })} />
    </section>
  );
}
