import { namedOptions } from "@/components/form/named-options";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/evidence/export-links";
import { PartnershipTable } from "@/components/cooperation/partnership-table";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { listPartnerships } from "@/lib/cooperation/partnership/queries/list";
import { PARTNERSHIPS_A_PAGE, STAGES } from "@/lib/cooperation/partnership/rules";
import { listPartnershipsQuery } from "@/lib/cooperation/partnership/schema";
import { listCentreOptions } from "@/lib/network/centre/queries";
import { getToday } from "@/lib/network/network/queries";
import { canBrowseCentres } from "@/lib/network/centre/policy";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("partnership.list"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canBrowseCentres(actor)) notFound();
  const given = await searchParams;
  const query = readQuery(listPartnershipsQuery, given);
  const date = await getToday(actor, now);
  const today = dayOfDate(date);
  const [found, centres] = await Promise.all([
    listPartnerships(actor, query, today),
    listCentreOptions(actor, date),
  ]);
  const t = await getTranslations("partnership");
  const tList = await getTranslations("list");
  const path = localised(locale, routes.nationalPartnerships());
  const active = countActive(given, ["q", "status", "centre"]);
  return (
    <>
      <PageHeading
        title={t("list.title")}
        lead={t("list.lead")}
        actions={<ExportLinks to="/api/exports/partnerships" query={given} locale={locale} />}
      />
      <FilterForm
        to={path}
        active={active}
        search={<TextInput name="q" type="search" label={t("list.search")} defaultValue={query.q} />}
      >
        <Select
          name="status"
          label={t("list.stage")}
          placeholder={tList("filter.any")}
          defaultValue={query.status}
          options={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        <Select
          name="centre"
          label={t("list.centre")}
          placeholder={tList("filter.any")}
          defaultValue={query.centre}
          options={namedOptions(centres, locale)}
        />
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState
          title={active > 0 ? tList("empty.filteredTitle") : t("list.none")}
          text={active > 0 ? tList("empty.filteredText") : t("list.noneHelp")}
        />
      ) : (
        <>
          <div className="mt-6 mb-4">
            <ResultCount total={found.total} page={found.page} pageSize={PARTNERSHIPS_A_PAGE} />
          </div>
          <PartnershipTable rows={found.rows} locale={locale} today={today} withCentre />
          <Pagination
            total={found.total}
            page={found.page}
            pageSize={PARTNERSHIPS_A_PAGE}
            hrefFor={(page) => listUrl(path, given, { page: String(page) })}
          />
        </>
      )}
    </>
  );
}
