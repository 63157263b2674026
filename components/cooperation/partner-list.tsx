import { namedOptions } from "@/components/form/named-options";
import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import type { PartnerCountry, PartnerPage, PartnerRow } from "@/lib/cooperation/partner/queries";
import { ABROAD, PARTNERS_A_PAGE } from "@/lib/cooperation/partner/rules";
import type { ListPartnersQuery } from "@/lib/cooperation/partner/schema";
import { PartnerKind } from "@/lib/platform/db/generated/enums";
import { byLocalName, localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised } from "@/lib/platform/routes";

interface PartnerListProps {
  locale: Locale;
  /** The list's own address, without its language. */
  to: string;
  /** A partner's own page, without its language. */
  pageOf: (row: PartnerRow) => string;
  given: SearchParams;
  query: ListPartnersQuery;
  found: PartnerPage;
  provinces: (Named & { slug: string })[];
  fields: (Named & { slug: string })[];
  countries: PartnerCountry[];
  isPublic?: boolean;
}

/** "Kocaeli, Gebze", or "Almanya, Stuttgart" for a partner abroad. */
export function partnerPlace(
  row: Pick<PartnerRow, "country" | "province" | "district" | "place">,
  locale: Locale,
): string {
  const parts = row.province
    ? [localName(row.province, locale), row.district?.name]
    : [localName(row.country, locale), row.place];
  return parts.filter(Boolean).join(", ");
}

/** Partners with filters, sorting and pages; the same for the register and for the public list. */
export async function PartnerList(props: PartnerListProps) {
  const { locale, to, pageOf, given, query, found, provinces, fields, countries, isPublic } = props;
  const t = await getTranslations();
  const path = localised(locale, to);
  const active = countActive(given, ["q", "kind", "province", "field", "country"]);
  const any = t("list.filter.any");
  return (
    <>
      <FilterForm
        to={path}
        active={active}
        keep={{ sort: query.sort ?? undefined, dir: query.dir ?? undefined }}
        search={
          <TextInput
            name="q"
            type="search"
            label={t(isPublic ? "partner.page.searchPublic" : "partner.page.search")}
            defaultValue={query.q}
          />
        }
      >
        <Select
          name="kind"
          label={t("partner.page.kind")}
          placeholder={any}
          defaultValue={query.kind}
          options={Object.values(PartnerKind).map((kind) => ({
            value: kind,
            label: t(`partner.kind.${kind}`),
          }))}
        />
        <Select
          name="province"
          label={t("partner.page.province")}
          placeholder={any}
          defaultValue={query.province}
          options={namedOptions(provinces, locale, "slug")}
        />
        <Select
          name="field"
          label={t("partner.page.field")}
          placeholder={any}
          defaultValue={query.field}
          options={namedOptions(fields, locale, "slug")}
        />
        <Select
          name="country"
          label={t("partner.page.country")}
          placeholder={any}
          defaultValue={query.country}
          options={[
            { value: ABROAD, label: t("partner.page.abroad") },
            ...namedOptions(countries.toSorted(byLocalName(locale)), locale, "code"),
          ]}
        />
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState
          title={t(active > 0 ? "list.empty.filteredTitle" : "partner.page.none")}
          text={t(
            active > 0
              ? "list.empty.filteredText"
              : isPublic
                ? "partner.page.nonePublic"
                : "partner.page.noneHelp",
          )}
        />
      ) : (
        <>
          <div className="mt-6 mb-4">
            <ResultCount total={found.total} page={found.page} pageSize={PARTNERS_A_PAGE} />
          </div>
          <DataTable
            caption={t("partner.page.caption")}
            hideCaption
            rows={found.rows}
            rowKey={(row) => row.id}
            sorting={{
              by: query.sort ?? "name",
              descending: query.dir === "desc",
              hrefFor: (by, descending) =>
                listUrl(path, given, { sort: by, dir: descending ? "desc" : undefined }),
            }}
            columns={[
              {
                key: "name",
                label: t("partner.page.name"),
                head: true,
                sort: "name",
                cell: (row) => (
                  <a className="quiet-link" href={localised(locale, pageOf(row))}>
                    {row.name}
                  </a>
                ),
              },
              {
                key: "kind",
                label: t("partner.page.kind"),
                sort: "kind",
                cell: (row) => t(`partner.kind.${row.kind}`),
              },
              {
                key: "province",
                label: t("partner.page.province"),
                sort: "province",
                cell: (row) => partnerPlace(row, locale),
              },
              {
                key: "fields",
                label: t("partner.page.fields"),
                cell: (row) => row.fields.map(({ field }) => localName(field, locale)).join(", "),
              },
              ...(isPublic
                ? []
                : [
                    {
                      key: "partnerships",
                      label: t("partner.page.partnerships"),
                      num: true,
                      sort: "partnerships",
                      cell: (row: PartnerRow) => row._count.partnerships,
                    },
                  ]),
            ]}
          />
          <Pagination
            total={found.total}
            page={found.page}
            pageSize={PARTNERS_A_PAGE}
            hrefFor={(page) => listUrl(path, given, { page: String(page) })}
          />
        </>
      )}
    </>
  );
}
