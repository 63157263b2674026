import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { materialFacts, materialHref } from "@/components/cooperation/pairing-material";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { listMaterials } from "@/lib/cooperation/joint-activity/queries";
import { MATERIALS_A_PAGE } from "@/lib/cooperation/joint-activity/rules";
import { listMaterialsQuery } from "@/lib/cooperation/joint-activity/schema";
import { getZone } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { MaterialKind } from "@/lib/platform/db/generated/enums";
import { formatShortDate } from "@/lib/platform/dates/format";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("jointActivity.material"))("page") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const given = await searchParams;
  const query = readQuery(listMaterialsQuery, given);
  const [found, zone] = await Promise.all([listMaterials(actor, query), getZone(actor)]);
  const t = await getTranslations("jointActivity");
  const tList = await getTranslations("list");
  const tPairing = await getTranslations("pairing.page");
  const path = localised(locale, routes.sharedMaterials());
  const active = countActive(given, ["q", "kind"]);
  return (
    <>
      <PageHeading
        title={t("material.page")}
        lead={t("material.pageLead")}
        crumbs={[{ href: localised(locale, routes.pairings()), label: tPairing("title") }]}
      />
      <FilterForm
        to={path}
        active={active}
        search={<TextInput name="q" type="search" label={t("material.search")} defaultValue={query.q} />}
      >
        <Select
          name="kind"
          label={t("material.kind")}
          placeholder={tList("filter.any")}
          defaultValue={query.kind}
          options={Object.values(MaterialKind).map((value) => ({ value, label: t(`materialKind.${value}`) }))}
        />
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState
          title={active > 0 ? tList("empty.filteredTitle") : t("material.pageNone")}
          text={active > 0 ? tList("empty.filteredText") : t("material.pageNoneHelp")}
        />
      ) : (
        <>
          <div className="mt-6 mb-4">
            <ResultCount total={found.total} page={found.page} pageSize={MATERIALS_A_PAGE} />
          </div>
          <DataTable
            caption={t("material.caption")}
            hideCaption
            rows={found.rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "title",
                label: t("material.name"),
                head: true,
                cell: (row) => (
                  <>
                    <a className="quiet-link" href={materialHref(row)}>
                      {row.title}
                    </a>
                    <span className="block text-sm font-normal text-ink-soft">
                      {materialFacts(row, locale)}
                    </span>
                  </>
                ),
              },
              { key: "about", label: t("material.about"), cell: (row) => row.about },
              { key: "kind", label: t("material.kind"), cell: (row) => t(`materialKind.${row.kind}`) },
              {
                key: "audience",
                label: t("material.audience"),
                cell: (row) => t(`audience.${row.audience}`),
              },
              { key: "school", label: t("material.school"), cell: (row) => row.school.name },
              {
                key: "shared",
                label: t("material.shared"),
                cell: (row) => formatShortDate(row.sharedAt, { locale, zone }),
              },
            ]}
          />
          <Pagination
            total={found.total}
            page={found.page}
            pageSize={MATERIALS_A_PAGE}
            hrefFor={(page) => listUrl(path, given, { page: String(page) })}
          />
        </>
      )}
    </>
  );
}
