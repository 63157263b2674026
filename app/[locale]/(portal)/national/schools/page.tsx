import { namedOptions } from "@/components/form/named-options";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/evidence/export-links";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { SchoolTable } from "@/components/network/school-table";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { listFieldOptions } from "@/lib/network/field/queries";
import { getToday } from "@/lib/network/network/queries";
import { listProvinceOptions } from "@/lib/network/province/queries";
import { canBrowseSchools } from "@/lib/network/school/policy";
import { listSchools, SCHOOL_PAGE } from "@/lib/network/school/queries";
import { schoolListInput } from "@/lib/network/school/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { SchoolKind } from "@/lib/platform/db/generated/enums";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { actor } = await requireActor();
  if (!canBrowseSchools(actor)) notFound();
  return { title: (await getTranslations("school.national"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canBrowseSchools(actor)) notFound();
  const query = await searchParams;
  const filter = readQuery(schoolListInput, query);
  const [t, list, provinces, fields] = await Promise.all([
    getTranslations(),
    listSchools(actor, filter, await getToday(actor, now)),
    listProvinceOptions(actor),
    listFieldOptions(actor),
  ]);
  const path = localised(locale, routes.nationalSchools());
  const active = countActive(query, ["q", "province", "field", "kind", "confirmed"]);
  const any = t("list.filter.any");
  return (
    <>
      <PageHeading
        title={t("school.national.title")}
        lead={t("school.national.lead")}
        actions={<ExportLinks to="/api/exports/schools" query={query} locale={locale} />}
      />
      <FilterForm
        to={path}
        active={active}
        keep={{ sort: filter.sort ?? undefined, dir: filter.dir ?? undefined }}
        search={
          <TextInput name="q" type="search" label={t("school.national.search")} defaultValue={filter.q} />
        }
      >
        {actor.isMinistry || actor.provinceIds.length > 1 ? (
          <Select
            name="province"
            label={t("school.national.province")}
            placeholder={any}
            options={namedOptions(
              provinces.filter(({ id }) => actor.isMinistry || actor.provinceIds.includes(id)),
              locale,
              "slug",
            )}
            defaultValue={filter.province}
          />
        ) : null}
        <Select
          name="field"
          label={t("school.national.field")}
          placeholder={any}
          options={namedOptions(fields, locale, "slug")}
          defaultValue={filter.field}
        />
        <Select
          name="kind"
          label={t("school.national.kind")}
          placeholder={any}
          options={Object.values(SchoolKind).map((kind) => ({
            value: kind,
            label: t(`school.kind.${kind}`),
          }))}
          defaultValue={filter.kind}
        />
        <Select
          name="confirmed"
          label={t("school.national.confirmed")}
          placeholder={any}
          options={(["yes", "no"] as const).map((state) => ({
            value: state,
            label: t(`school.national.confirmedState.${state}`),
          }))}
          defaultValue={filter.confirmed}
        />
      </FilterForm>
      {list.total === 0 ? (
        <EmptyState
          title={t(active > 0 ? "list.empty.filteredTitle" : "school.national.empty")}
          text={t(active > 0 ? "list.empty.filteredText" : "school.national.emptyText")}
        />
      ) : (
        <>
          <div className="mt-6 mb-4">
            <ResultCount total={list.total} page={list.page} pageSize={SCHOOL_PAGE} />
          </div>
          <SchoolTable rows={list.rows} locale={locale} path={path} query={query} filter={filter} />
          <Pagination
            total={list.total}
            page={list.page}
            pageSize={SCHOOL_PAGE}
            hrefFor={(page) => listUrl(path, query, { page: String(page) })}
          />
        </>
      )}
    </>
  );
}
