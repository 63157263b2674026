import { namedOptions } from "@/components/form/named-options";
import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure, Figures } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/link";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { tagClass, type TagTone } from "@/components/ui/status-tag";
import type { MobilityPage, MobilityRow } from "@/lib/cooperation/mobility/queries";
import { MOBILITIES_A_PAGE } from "@/lib/cooperation/mobility/rules";
import { DIRECTIONS, type ListMobilitiesQuery, WHENS } from "@/lib/cooperation/mobility/schema";
import { formatDateRange } from "@/lib/platform/dates/format";
import { MobilityKind } from "@/lib/platform/db/generated/enums";
import { byLocalName, localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

type ReportState = "reportWritten" | "reportMissing" | "reportLater";
const TONES: Record<ReportState, TagTone> = {
  reportWritten: "green",
  reportMissing: "amber",
  reportLater: "neutral",
};

function reportState({ reportedAt, endsOn }: MobilityRow, today: Date): ReportState {
  if (reportedAt !== null) return "reportWritten";
  return endsOn < today ? "reportMissing" : "reportLater";
}

interface MobilityTableProps {
  locale: Locale;
  rows: MobilityRow[];
  caption: string;
  today: Date;
  withCentre?: boolean;
}

/** Stays as a table; the same in lists, on the partner's record and on one's own. */
export async function MobilityTable({ locale, rows, caption, today, withCentre }: MobilityTableProps) {
  const t = await getTranslations("mobility");
  const centre: Column<MobilityRow> = {
    key: "centre",
    label: t("page.centre"),
    cell: (row) => localName({ name: row.centre.shortName, names: row.centre.shortNames }, locale),
  };
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "topic",
          label: t("page.topic"),
          head: true,
          cell: (row) => (
            <>
              <a className="quiet-link" href={localised(locale, routes.mobility(row.id))}>
                {row.topic}
              </a>
              <span className="block text-sm font-normal text-ink-soft">
                {t(`direction.${row.isOutgoing ? "out" : "in"}`)} · {t(`kind.${row.kind}`)}
              </span>
            </>
          ),
        },
        ...(withCentre ? [centre] : []),
        {
          key: "partner",
          label: t("page.partner"),
          cell: ({ partner }) => (
            <>
              {partner.name}
              <span className="block text-sm text-ink-soft">
                {[localName(partner.country, locale), partner.place].filter(Boolean).join(", ")}
              </span>
            </>
          ),
        },
        {
          key: "dates",
          label: t("page.dates"),
          cell: (row) => formatDateRange(row.startsOn, row.endsOn, { locale, zone: "UTC" }),
        },
        { key: "people", label: t("page.people"), num: true, cell: (row) => row.people },
        { key: "days", label: t("page.days"), num: true, cell: (row) => row.days },
        {
          key: "report",
          label: t("page.report"),
          cell: (row) => {
            const state = reportState(row, today);
            return <span className={tagClass(TONES[state])}>{t(`page.${state}`)}</span>;
          },
        },
      ]}
    />
  );
}

interface MobilityListProps {
  locale: Locale;
  /** The list's own address, without its language. */
  to: string;
  given: SearchParams;
  query: ListMobilitiesQuery;
  found: MobilityPage;
  choices: {
    partners: { id: string; name: string }[];
    countries: (Named & { code: string })[];
  };
  today: Date;
  /** For a list over several centres: a column and a filter. */
  centres?: (Named & { id: string })[];
}

const FILTERS = ["q", "direction", "kind", "year", "partner", "country", "centre", "report", "when"];

/** Stays with figures of both ways, filters and pages; the same for a centre and for the ministry. */
export async function MobilityList(props: MobilityListProps) {
  const { locale, to, given, query, found, choices, today, centres } = props;
  const t = await getTranslations("mobility");
  const tList = await getTranslations("list");
  const path = localised(locale, to);
  const active = countActive(given, FILTERS);
  const any = tList("filter.any");
  const way = (direction: string) => `${listUrl(path, given, { direction, when: "begun" })}#stays`;
  return (
    <>
      <Figures>
        <Figure value={found.out.people} label={t("page.peopleOut")} href={way("out")} />
        <Figure
          value={found.out.personDays}
          label={t("page.daysOut")}
          note={t("page.daysNote")}
          href={way("out")}
        />
        <Figure value={found.into.people} label={t("page.peopleIn")} href={way("in")} />
        <Figure
          value={found.into.personDays}
          label={t("page.daysIn")}
          note={t("page.daysNote")}
          href={way("in")}
        />
        <Figure
          value={found.coming.people}
          label={t("page.coming")}
          note={t("page.comingNote", { count: found.coming.stays })}
          href={`${listUrl(path, given, { direction: undefined, when: "coming" })}#stays`}
        />
      </Figures>
      <p className="mt-4 mb-6">
        <TextLink href={`${listUrl(path, given, { report: "missing" })}#stays`}>{t("page.missing")}</TextLink>
      </p>
      <FilterForm
        to={path}
        active={active}
        keep={{ report: query.report ?? undefined }}
        search={<TextInput name="q" type="search" label={t("page.search")} defaultValue={query.q} />}
      >
        <Select
          name="direction"
          label={t("page.direction")}
          placeholder={any}
          defaultValue={query.direction}
          options={DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
        />
        <Select
          name="when"
          label={t("page.when")}
          placeholder={any}
          defaultValue={query.when}
          options={WHENS.map((value) => ({ value, label: t(`when.${value}`) }))}
        />
        <Select
          name="kind"
          label={t("page.kind")}
          placeholder={any}
          defaultValue={query.kind}
          options={Object.values(MobilityKind).map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Select
          name="partner"
          label={t("page.partner")}
          placeholder={any}
          defaultValue={query.partner}
          options={choices.partners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="country"
          label={t("page.country")}
          placeholder={any}
          defaultValue={query.country}
          options={namedOptions(choices.countries.toSorted(byLocalName(locale)), locale, "code")}
        />
        {centres ? (
          <Select
            name="centre"
            label={t("page.centre")}
            placeholder={any}
            defaultValue={query.centre}
            options={namedOptions(centres, locale)}
          />
        ) : null}
        <TextInput
          name="year"
          label={t("page.year")}
          inputMode="numeric"
          defaultValue={query.year}
          maxLength={4}
        />
      </FilterForm>
      <div id="stays">
        {found.total === 0 ? (
          <EmptyState
            title={active > 0 ? tList("empty.filteredTitle") : t("page.none")}
            text={
              active > 0 ? tList("empty.filteredText") : t(centres ? "page.noneNational" : "page.noneHelp")
            }
          />
        ) : (
          <>
            <div className="mt-6 mb-4">
              <ResultCount total={found.total} page={found.page} pageSize={MOBILITIES_A_PAGE} />
            </div>
            <MobilityTable
              locale={locale}
              rows={found.rows}
              caption={t("page.caption")}
              today={today}
              withCentre={centres !== undefined}
            />
            <Pagination
              total={found.total}
              page={found.page}
              pageSize={MOBILITIES_A_PAGE}
              hrefFor={(page) => listUrl(path, given, { page: String(page) })}
            />
          </>
        )}
      </div>
    </>
  );
}
