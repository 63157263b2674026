import { namedOptions } from "@/components/form/named-options";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CentreOverviewTable } from "@/components/evidence/centre-overview-table";
import { ExportLinks } from "@/components/evidence/export-links";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { listCentreOverview } from "@/lib/evidence/overview/queries/centres";
import { ROWS_A_PAGE } from "@/lib/evidence/overview/queries/page";
import { centreListInput, CONFIRMATIONS } from "@/lib/evidence/overview/schema";
import { canBrowseCentres } from "@/lib/network/centre/policy";
import { listFieldOptions } from "@/lib/network/field/queries";
import { getToday } from "@/lib/network/network/queries";
import { listProvinceOptions } from "@/lib/network/province/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { actor } = await requireActor();
  if (!canBrowseCentres(actor)) notFound();
  return { title: (await getTranslations("overview.centre"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canBrowseCentres(actor)) notFound();
  const query = await searchParams;
  const filter = readQuery(centreListInput, query);
  const today = await getToday(actor, now);
  const [t, list, provinces, fields] = await Promise.all([
    getTranslations(),
    listCentreOverview(actor, filter, { now, today }),
    listProvinceOptions(actor),
    listFieldOptions(actor),
  ]);
  const path = localised(locale, routes.nationalCentres());
  const active = countActive(query, ["q", "province", "field", "confirmed", "state"]);
  const any = t("list.filter.any");
  const paging = { total: list.total, page: list.page, pageSize: ROWS_A_PAGE };
  return (
    <>
      <PageHeading
        title={t("overview.centre.title")}
        lead={t("overview.centre.lead")}
        actions={<ExportLinks to="/api/exports/centres" query={query} locale={locale} />}
      />
      <FilterForm
        to={path}
        active={active}
        keep={{ sort: filter.sort ?? undefined, dir: filter.dir ?? undefined }}
        search={
          <TextInput name="q" type="search" label={t("overview.centre.search")} defaultValue={filter.q} />
        }
      >
        {actor.isMinistry || actor.provinceIds.length > 1 ? (
          <Select
            name="province"
            label={t("overview.centre.province")}
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
          label={t("overview.centre.field")}
          placeholder={any}
          options={namedOptions(fields, locale, "slug")}
          defaultValue={filter.field}
        />
        <Select
          name="confirmed"
          label={t("overview.centre.confirmed")}
          placeholder={any}
          options={CONFIRMATIONS.map((value) => ({
            value,
            label: t(`overview.centre.confirmedState.${value}`),
          }))}
          defaultValue={filter.confirmed}
        />
        <Select
          name="state"
          label={t("overview.centre.state")}
          placeholder={any}
          options={(["open", "closed"] as const).map((value) => ({
            value,
            label: t(`overview.centre.stateName.${value}`),
          }))}
          defaultValue={filter.state}
        />
      </FilterForm>
      {list.total === 0 ? (
        <EmptyState
          title={t(active > 0 ? "list.empty.filteredTitle" : "overview.centre.empty")}
          text={t(active > 0 ? "list.empty.filteredText" : "overview.centre.emptyText")}
        />
      ) : (
        <>
          <div className="mt-6 mb-4">
            <ResultCount {...paging} />
          </div>
          <CentreOverviewTable
            rows={list.rows}
            locale={locale}
            today={today}
            sorting={{
              by: filter.sort ?? "number",
              descending: filter.dir === "desc",
              hrefFor: (sort, descending) =>
                listUrl(path, query, { sort, dir: descending ? "desc" : undefined }),
            }}
          />
          <Pagination {...paging} hrefFor={(page) => listUrl(path, query, { page: String(page) })} />
        </>
      )}
    </>
  );
}
