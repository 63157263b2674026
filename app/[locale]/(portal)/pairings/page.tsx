import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PHASE_TONE } from "@/components/cooperation/pairing-phase";
import { pairName } from "@/components/cooperation/pairing-head";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { tagClass } from "@/components/ui/status-tag";
import { listPairingProgrammes, listPairings } from "@/lib/cooperation/pairing/queries/read";
import { PAIRINGS_A_PAGE } from "@/lib/cooperation/pairing/rules";
import { listPairingsQuery, PAIRING_FILTERS } from "@/lib/cooperation/pairing/schema";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatShortDate } from "@/lib/platform/dates/format";
import { readQuery } from "@/lib/platform/fields/form-data";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("pairing.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const given = await searchParams;
  const query = readQuery(listPairingsQuery, given);
  const [found, programmes] = await Promise.all([
    listPairings(actor, query, dayOfDate(await getToday(actor, now))),
    listPairingProgrammes(actor),
  ]);
  const t = await getTranslations("pairing");
  const tList = await getTranslations("list");
  const path = localised(locale, routes.pairings());
  const active = countActive(given, ["q", "state", "programme"]);
  const day = (value: string) => formatShortDate(value, { locale, zone: "UTC" });
  const watches = actor.isMinistry || actor.provinceIds.length > 0;
  return (
    <>
      <PageHeading
        title={t("page.title")}
        lead={t("page.lead")}
        actions={
          <>
            {watches
              ? programmes.map((programme) => (
                  <LinkButton
                    key={programme.id}
                    href={localised(locale, routes.stuckPairings(programme.id))}
                    tone="primary"
                  >
                    {programmes.length === 1
                      ? t("page.stuck")
                      : `${t("page.stuck")}: ${localName(programme, locale)}`}
                  </LinkButton>
                ))
              : null}
            <LinkButton href={localised(locale, routes.sharedMaterials())}>{t("page.materials")}</LinkButton>
          </>
        }
      />
      <FilterForm
        to={path}
        active={active}
        search={<TextInput name="q" type="search" label={t("page.search")} defaultValue={query.q} />}
      >
        <Select
          name="state"
          label={t("page.state")}
          placeholder={tList("filter.any")}
          defaultValue={query.state}
          options={PAIRING_FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
        <Select
          name="programme"
          label={t("page.programme")}
          placeholder={tList("filter.any")}
          defaultValue={query.programme}
          options={programmes.map((programme) => ({
            value: programme.id,
            label: localName(programme, locale),
          }))}
        />
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState
          title={active > 0 ? tList("empty.filteredTitle") : t("page.none")}
          text={active > 0 ? tList("empty.filteredText") : t("page.noneHelp")}
        />
      ) : (
        <>
          <div className="mt-6 mb-4">
            <ResultCount total={found.total} page={found.page} pageSize={PAIRINGS_A_PAGE} />
          </div>
          <DataTable
            caption={t("page.caption")}
            hideCaption
            rows={found.rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "pair",
                label: t("page.pair"),
                head: true,
                cell: (row) => (
                  <a className="quiet-link" href={localised(locale, routes.pairing(row.id))}>
                    {pairName(row)}
                  </a>
                ),
              },
              {
                key: "provinces",
                label: t("page.provinces"),
                cell: (row) => row.sides.map(({ school }) => localName(school.province, locale)).join(" – "),
              },
              {
                key: "programme",
                label: t("page.programme"),
                cell: (row) => localName(row.programme, locale),
              },
              {
                key: "term",
                label: t("page.term"),
                cell: (row) => `${day(row.startsOn)} – ${day(row.endsOn)}`,
              },
              {
                key: "state",
                label: t("page.state"),
                cell: (row) => (
                  <span className={tagClass(PHASE_TONE[row.phase])}>{t(`phase.${row.phase}`)}</span>
                ),
              },
              { key: "counted", label: t("page.counted"), num: true, cell: (row) => row.counted },
            ]}
          />
          <Pagination
            total={found.total}
            page={found.page}
            pageSize={PAIRINGS_A_PAGE}
            hrefFor={(page) => listUrl(path, given, { page: String(page) })}
          />
        </>
      )}
    </>
  );
}
