import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/evidence/export-links";
import { ProvinceOverviewTable } from "@/components/evidence/province-overview-table";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { ROWS_A_PAGE } from "@/lib/evidence/overview/queries/page";
import { listProvinceOverview } from "@/lib/evidence/overview/queries/provinces";
import { provinceListInput } from "@/lib/evidence/overview/schema";
import { getToday } from "@/lib/network/network/queries";
import { canBrowseProvinces } from "@/lib/network/province/policy";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { actor } = await requireActor();
  if (!canBrowseProvinces(actor)) notFound();
  return { title: (await getTranslations("overview.province"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canBrowseProvinces(actor)) notFound();
  const query = await searchParams;
  const filter = readQuery(provinceListInput, query);
  const [t, list] = await Promise.all([
    getTranslations(),
    listProvinceOverview(actor, filter, { now, today: await getToday(actor, now) }),
  ]);
  const path = localised(locale, routes.nationalProvinces());
  const active = countActive(query, ["q", "kind", "untrained"]);
  const any = t("list.filter.any");
  const paging = { total: list.total, page: list.page, pageSize: ROWS_A_PAGE };
  return (
    <>
      <PageHeading
        title={t("overview.province.title")}
        lead={t("overview.province.lead")}
        actions={<ExportLinks to="/api/exports/provinces" query={query} locale={locale} />}
      />
      <FilterForm
        to={path}
        active={active}
        keep={{ sort: filter.sort ?? undefined, dir: filter.dir ?? undefined }}
        search={
          <TextInput name="q" type="search" label={t("overview.province.search")} defaultValue={filter.q} />
        }
      >
        <Select
          name="kind"
          label={t("overview.province.kind")}
          placeholder={any}
          options={(["pilot", "host", "other"] as const).map((value) => ({
            value,
            label: t(`overview.province.kindName.${value}`),
          }))}
          defaultValue={filter.kind}
        />
        <Select
          name="untrained"
          label={t("overview.province.untrained")}
          placeholder={any}
          options={(["some", "none"] as const).map((value) => ({
            value,
            label: t(`overview.province.untrainedState.${value}`),
          }))}
          defaultValue={filter.untrained}
        />
      </FilterForm>
      {list.total === 0 ? (
        <EmptyState
          title={t(active > 0 ? "list.empty.filteredTitle" : "overview.province.empty")}
          text={t(active > 0 ? "list.empty.filteredText" : "overview.province.emptyText")}
        />
      ) : (
        <>
          <div className="mt-6 mb-4">
            <ResultCount {...paging} />
          </div>
          <ProvinceOverviewTable
            rows={list.rows}
            locale={locale}
            sorting={{
              by: filter.sort ?? "name",
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
