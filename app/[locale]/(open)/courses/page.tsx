import { namedOptions } from "@/components/form/named-options";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Checkbox, Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { CatalogueList } from "@/components/learning/catalogue-list";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { CATALOGUE_PAGE, listCatalogue, listCatalogueOptions } from "@/lib/learning/catalogue/queries";
import { CATALOGUE_SORTS, catalogueInput } from "@/lib/learning/catalogue/schema";
import { getNetwork } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { Locale, Mode } from "@/lib/platform/db/generated/enums";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const dynamic = "force-dynamic";

const FILTERS = [
  "q",
  "field",
  "mode",
  "province",
  "centre",
  "language",
  "from.day",
  "to.day",
  "least",
  "most",
  "seats",
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("catalogue");
  return { title: t("title"), description: t("lead") };
}

export default async function CataloguePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const filter = readQuery(catalogueInput, query);
  const moment = now();
  const [t, tCourse, tList, catalogue, options, network] = await Promise.all([
    getTranslations("catalogue"),
    getTranslations("course"),
    getTranslations("list.filter"),
    listCatalogue(ANYONE, filter, moment),
    listCatalogueOptions(ANYONE, moment),
    getNetwork(ANYONE),
  ]);
  const path = localised(locale, routes.courses());
  const any = tList("any");
  const active = countActive(query, FILTERS);
  const { rows, total, page } = catalogue;
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <FilterForm
        to={path}
        active={active}
        search={<TextInput name="q" type="search" label={t("search")} defaultValue={filter.q} />}
      >
        <Select
          name="field"
          placeholder={any}
          label={t("field")}
          options={namedOptions(options.fields, locale, "slug")}
          defaultValue={filter.field}
        />
        <Select
          name="mode"
          placeholder={any}
          label={t("mode")}
          options={Object.values(Mode).map((value) => ({ value, label: tCourse(`mode.${value}`) }))}
          defaultValue={filter.mode}
        />
        <Select
          name="province"
          placeholder={any}
          label={t("province")}
          options={namedOptions(options.provinces, locale, "slug")}
          defaultValue={filter.province}
        />
        <Select
          name="centre"
          placeholder={any}
          label={t("centre")}
          options={namedOptions(options.centres, locale, "slug")}
          defaultValue={filter.centre}
        />
        <Select
          name="language"
          placeholder={any}
          label={t("language")}
          options={Object.values(Locale).map((value) => ({ value, label: tCourse(`language.${value}`) }))}
          defaultValue={filter.language}
        />
        <div className="filter-wide">
          <DateFields name="from" label={t("from")} defaultValue={filter.from} />
        </div>
        <div className="filter-wide">
          <DateFields name="to" label={t("to")} defaultValue={filter.to} />
        </div>
        <div className="filter-pair">
          <TextInput name="least" label={t("least")} inputMode="numeric" defaultValue={filter.least} />
          <TextInput name="most" label={t("most")} inputMode="numeric" defaultValue={filter.most} />
        </div>
        <Select
          name="sort"
          label={t("sort")}
          placeholder={false}
          options={CATALOGUE_SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
          defaultValue={filter.sort ?? "date"}
        />
        <Checkbox name="seats" label={t("seats")} defaultChecked={filter.seats ?? false} />
      </FilterForm>
      <section aria-labelledby="results" className="mt-8">
        <h2 id="results" className="sr-only">
          {t("results")}
        </h2>
        <ResultCount total={total} page={page} pageSize={CATALOGUE_PAGE} />
        {total === 0 ? <NothingFound isFiltered={active > 0} /> : null}
        <CatalogueList rows={rows} zone={network?.zone ?? "UTC"} now={moment} />
        <Pagination
          total={total}
          page={page}
          pageSize={CATALOGUE_PAGE}
          hrefFor={(wanted) => listUrl(path, query, { page: String(wanted) })}
        />
      </section>
    </>
  );
}

async function NothingFound({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations();
  return isFiltered ? (
    <EmptyState title={t("list.empty.filteredTitle")} text={t("list.empty.filteredText")} />
  ) : (
    <EmptyState title={t("catalogue.empty")} text={t("catalogue.emptyText")} />
  );
}
