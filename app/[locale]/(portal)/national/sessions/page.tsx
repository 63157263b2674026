import { namedOptions } from "@/components/form/named-options";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/evidence/export-links";
import { centreName } from "@/components/learning/names";
import { SESSION_FILTERS, SessionFilters } from "@/components/learning/session-filters";
import { SessionTable } from "@/components/learning/session-table";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { canBrowseSessions } from "@/lib/learning/session/policy";
import {
  listNationalSessions,
  listSessionFilterOptions,
  SESSION_PAGE,
} from "@/lib/learning/session/queries/list";
import { sessionListInput } from "@/lib/learning/session/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { actor } = await requireActor();
  if (!canBrowseSessions(actor)) notFound();
  return { title: (await getTranslations("session.national"))("title") };
}

export default async function NationalSessionsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canBrowseSessions(actor)) notFound();
  const query = await searchParams;
  const filter = readQuery(sessionListInput, query);
  const [t, list, options] = await Promise.all([
    getTranslations(),
    listNationalSessions(actor, filter, now),
    listSessionFilterOptions(actor),
  ]);
  const path = localised(locale, routes.nationalSessions());
  const isFiltered = countActive(query, SESSION_FILTERS) > 0;
  return (
    <>
      <PageHeading
        title={t("session.national.title")}
        lead={t("session.national.lead")}
        actions={<ExportLinks to="/api/exports/sessions" query={query} locale={locale} />}
      />
      <SessionFilters
        to={path}
        query={query}
        filter={filter}
        centres={options.centres.map((row) => ({ value: row.id, label: centreName(row, locale) }))}
        provinces={namedOptions(options.provinces, locale)}
        fields={namedOptions(options.fields, locale)}
      />
      {list.total > 0 ? (
        <SessionTable
          list={list}
          pageSize={SESSION_PAGE}
          path={path}
          query={query}
          filter={filter}
          caption={t("session.national.caption")}
          withCentre
        />
      ) : (
        <EmptyState
          title={t(isFiltered ? "list.empty.filteredTitle" : "session.national.empty")}
          text={t(isFiltered ? "list.empty.filteredText" : "session.national.emptyText")}
        />
      )}
    </>
  );
}
