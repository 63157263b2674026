import { namedOptions } from "@/components/form/named-options";
import { getTranslations } from "next-intl/server";
import { agreementTone } from "@/components/cooperation/agreement-phase";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { tagClass } from "@/components/ui/status-tag";
import type { AgreementPage, AgreementRow } from "@/lib/cooperation/agreement/queries";
import { AGREEMENTS_A_PAGE } from "@/lib/cooperation/agreement/rules";
import { AGREEMENT_PHASES, type ListAgreementsQuery } from "@/lib/cooperation/agreement/schema";
import { formatShortDate } from "@/lib/platform/dates/format";
import { AgreementKind } from "@/lib/platform/db/generated/enums";
import { localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface AgreementListProps {
  locale: Locale;
  /** The list's own address, without its language. */
  to: string;
  given: SearchParams;
  query: ListAgreementsQuery;
  found: AgreementPage;
  /** For a list over several centres: a column and a filter. */
  centres?: (Named & { id: string })[];
}

/** Agreements with filters and pages, those that end next first; the same for a centre and for the ministry. */
export async function AgreementList({ locale, to, given, query, found, centres }: AgreementListProps) {
  const t = await getTranslations("agreement");
  const tList = await getTranslations("list");
  const path = localised(locale, to);
  const active = countActive(given, ["q", "kind", "phase", "centre"]);
  const any = tList("filter.any");
  const day = (value: string) => (
    <span className="whitespace-nowrap">{formatShortDate(value, { locale, zone: "UTC" })}</span>
  );
  const centre: Column<AgreementRow> = {
    key: "centre",
    label: t("page.centre"),
    cell: (row) => localName({ name: row.centre.shortName, names: row.centre.shortNames }, locale),
  };
  return (
    <>
      <FilterForm
        to={path}
        active={active}
        search={<TextInput name="q" type="search" label={t("page.search")} defaultValue={query.q} />}
      >
        <Select
          name="phase"
          label={t("page.phase")}
          placeholder={any}
          defaultValue={query.phase}
          options={AGREEMENT_PHASES.map((phase) => ({ value: phase, label: t(`phase.${phase}`) }))}
        />
        <Select
          name="kind"
          label={t("page.kind")}
          placeholder={any}
          defaultValue={query.kind}
          options={Object.values(AgreementKind).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
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
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState
          title={active > 0 ? tList("empty.filteredTitle") : t("page.none")}
          text={active > 0 ? tList("empty.filteredText") : t(centres ? "page.noneNational" : "page.noneHelp")}
        />
      ) : (
        <>
          <div className="mt-6 mb-4">
            <ResultCount total={found.total} page={found.page} pageSize={AGREEMENTS_A_PAGE} />
          </div>
          <DataTable
            caption={t("page.caption")}
            hideCaption
            rows={found.rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "partner",
                label: t("page.partner"),
                head: true,
                cell: (row) => (
                  <a className="quiet-link" href={localised(locale, routes.agreement(row.id))}>
                    {row.partner.name}
                  </a>
                ),
              },
              ...(centres ? [centre] : []),
              { key: "kind", label: t("page.kind"), cell: (row) => t(`kind.${row.kind}`) },
              { key: "startsOn", label: t("page.startsOn"), cell: (row) => day(row.startsOn) },
              { key: "endsOn", label: t("page.endsOn"), cell: (row) => day(row.endsOn) },
              {
                key: "phase",
                label: t("page.phase"),
                cell: (row) => (
                  <span className={tagClass(agreementTone(row.phase))}>{t(`phase.${row.phase}`)}</span>
                ),
              },
            ]}
          />
          <Pagination
            total={found.total}
            page={found.page}
            pageSize={AGREEMENTS_A_PAGE}
            hrefFor={(page) => listUrl(path, given, { page: String(page) })}
          />
        </>
      )}
    </>
  );
}
