import { namedOptions } from "@/components/form/named-options";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EventTable } from "@/components/evidence/event-table";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl, type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { listCentreOptions } from "@/lib/network/centre/queries";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { EVENT_TYPES } from "@/lib/platform/audit/events";
import { EVENTS_A_PAGE, listEvents, listEventsQuery } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("event.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const given = await searchParams;
  const query = readQuery(listEventsQuery, given);
  const found = await listEvents(actor, query);
  if (!found) notFound();
  const t = await getTranslations("event");
  const network = await getNetwork(actor);
  const centres = await listCentreOptions(actor, await getToday(actor, now));
  const reader = { locale, zone: network?.zone ?? "UTC" };
  const path = localised(locale, "/national/audit");
  return (
    <>
      <PageHeading title={t("page.title")} lead={t("page.lead")} />
      <FilterForm to={path} active={countActive(given, ["type", "centre", "about"])}>
        <Select
          name="type"
          label={t("page.type")}
          defaultValue={query.type}
          placeholder={t("page.any")}
          options={EVENT_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) }))}
        />
        <Select
          name="centre"
          label={t("page.centre")}
          defaultValue={query.centre}
          placeholder={t("page.any")}
          options={namedOptions(centres, locale)}
        />
        <TextInput name="about" label={t("page.actor")} defaultValue={query.about ?? ""} maxLength={36} />
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState title={t("page.none")} text={t("page.noneHelp")} />
      ) : (
        <>
          <ResultCount total={found.total} page={found.page} pageSize={EVENTS_A_PAGE} />
          <EventTable
            rows={found.rows}
            reader={reader}
            aboutHref={(id) => listUrl(path, {}, { about: id })}
          />
          <Pagination
            total={found.total}
            page={found.page}
            pageSize={EVENTS_A_PAGE}
            hrefFor={(to) => listUrl(path, given, { page: String(to) })}
          />
        </>
      )}
    </>
  );
}
