import { namedOptions } from "@/components/form/named-options";
import { getTranslations } from "next-intl/server";
import { projectTone } from "@/components/cooperation/project-status";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { tagClass } from "@/components/ui/status-tag";
import type { ProjectPage, ProjectRow } from "@/lib/cooperation/project/queries";
import { PROJECT_STATUSES, PROJECTS_A_PAGE } from "@/lib/cooperation/project/rules";
import type { ListProjectsQuery } from "@/lib/cooperation/project/schema";
import { formatShortDate } from "@/lib/platform/dates/format";
import { localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

/** A row names so many; the project's page has them all. */
const PARTNERS_NAMED = 2;

interface ProjectTableProps {
  locale: Locale;
  rows: ProjectRow[];
  caption: string;
  /** A project's own page, without its language; null where the reader has none. */
  pageOf: (row: ProjectRow) => string | null;
  withCentre?: boolean;
  /** On the page of a partner or a partnership nobody needs to be told whose they are. */
  withoutPartners?: boolean;
  /** Whether they are published stands beside them, for who may publish them. */
  withPublished?: boolean;
}

/** Joint projects as a table: title, partners, state, days. */
export async function ProjectTable(props: ProjectTableProps) {
  const { locale, rows, caption, pageOf, withCentre, withoutPartners, withPublished } = props;
  const t = await getTranslations("project");
  const day = (value: Date) => formatShortDate(value, { locale, zone: "UTC" });
  const centre: Column<ProjectRow> = {
    key: "centre",
    label: t("page.centre"),
    cell: (row) => localName({ name: row.centre.shortName, names: row.centre.shortNames }, locale),
  };
  const partners: Column<ProjectRow> = {
    key: "partners",
    label: t("page.partners"),
    cell: ({ partnerships }) => {
      const names = partnerships.slice(0, PARTNERS_NAMED).map(({ partnership }) => partnership.partner.name);
      const more = partnerships.length - names.length;
      return names.join(", ") + (more > 0 ? ` ${t("page.morePartners", { count: more })}` : "");
    },
  };
  const published: Column<ProjectRow> = {
    key: "published",
    label: t("page.isPublic"),
    cell: (row) => t(row.isPublic ? "page.yes" : "page.no"),
  };
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "title",
          label: t("page.name"),
          head: true,
          cell: (row) => {
            const page = pageOf(row);
            if (page === null) return row.title;
            return (
              <a className="quiet-link" href={localised(locale, page)}>
                {row.title}
              </a>
            );
          },
        },
        ...(withCentre ? [centre] : []),
        ...(withoutPartners ? [] : [partners]),
        {
          key: "status",
          label: t("page.status"),
          cell: (row) => (
            <span className={tagClass(projectTone(row.status))}>{t(`status.${row.status}`)}</span>
          ),
        },
        {
          key: "dates",
          label: t("page.dates"),
          cell: ({ startsOn, endsOn }) => (
            <>
              <span className="whitespace-nowrap">{day(startsOn)} –</span>{" "}
              <span className="whitespace-nowrap">{day(endsOn)}</span>
            </>
          ),
        },
        ...(withPublished ? [published] : []),
      ]}
    />
  );
}

interface ProjectListProps {
  locale: Locale;
  /** The list's own address, without its language. */
  to: string;
  given: SearchParams;
  query: ListProjectsQuery;
  found: ProjectPage;
  /** For a list over several centres: a column and a filter. */
  centres?: (Named & { id: string })[];
  isPublic?: boolean;
}

/** Joint projects with filters and pages; the same for a centre, the ministry and the public. */
export async function ProjectList({ locale, to, given, query, found, centres, isPublic }: ProjectListProps) {
  const t = await getTranslations("project");
  const tList = await getTranslations("list");
  const path = localised(locale, to);
  const active = countActive(given, ["q", "status", "centre"]);
  const none = isPublic ? "page.nonePublic" : centres ? "page.noneNational" : "page.noneHelp";
  return (
    <>
      <FilterForm
        to={path}
        active={active}
        search={<TextInput name="q" type="search" label={t("page.search")} defaultValue={query.q} />}
      >
        <Select
          name="status"
          label={t("page.status")}
          placeholder={tList("filter.any")}
          defaultValue={query.status}
          options={PROJECT_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        />
        {centres ? (
          <Select
            name="centre"
            label={t("page.centre")}
            placeholder={tList("filter.any")}
            defaultValue={query.centre}
            options={namedOptions(centres, locale)}
          />
        ) : null}
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState
          title={active > 0 ? tList("empty.filteredTitle") : t("page.none")}
          text={active > 0 ? tList("empty.filteredText") : t(none)}
        />
      ) : (
        <>
          <div className="mt-6 mb-4">
            <ResultCount total={found.total} page={found.page} pageSize={PROJECTS_A_PAGE} />
          </div>
          <ProjectTable
            locale={locale}
            rows={found.rows}
            caption={t("page.caption")}
            pageOf={({ id, slug }) => (isPublic ? routes.project(slug) : routes.managedProject(id))}
            withCentre={centres !== undefined}
            withPublished={!isPublic}
          />
          <Pagination
            total={found.total}
            page={found.page}
            pageSize={PROJECTS_A_PAGE}
            hrefFor={(page) => listUrl(path, given, { page: String(page) })}
          />
        </>
      )}
    </>
  );
}
