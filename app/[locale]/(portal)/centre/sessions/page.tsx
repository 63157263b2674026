import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/evidence/export-links";
import { AskedTrainings } from "@/components/learning/asked-training";
import { SESSION_FILTERS, SessionFilters } from "@/components/learning/session-filters";
import { SessionTable } from "@/components/learning/session-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listAskedTrainings } from "@/lib/learning/session/queries/asked";
import { listManagedSessions, SESSION_PAGE } from "@/lib/learning/session/queries/list";
import { sessionListInput } from "@/lib/learning/session/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("session.manage"))("title") };
}

export default async function CentreSessionsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (actor.centreIds.length === 0) notFound();
  const query = await searchParams;
  const filter = readQuery(sessionListInput, query);
  const t = await getTranslations();
  const list = await listManagedSessions(actor, filter, now);
  const path = localised(locale, routes.managedSessions());
  const isFiltered = countActive(query, SESSION_FILTERS) > 0;
  const action =
    actor.centreIds.length === 0 ? null : (
      <LinkButton href={localised(locale, routes.newSession())} tone="primary">
        {t("session.manage.new")}
      </LinkButton>
    );
  return (
    <>
      <PageHeading
        title={t("session.manage.title")}
        lead={t("session.manage.lead")}
        actions={
          <>
            {action}
            <ExportLinks to="/api/exports/centre-sessions" query={query} locale={locale} />
          </>
        }
      />
      <AskedTrainings rows={await listAskedTrainings(actor, now)} />
      <SessionFilters to={path} query={query} filter={filter} />
      {list.total > 0 ? (
        <SessionTable
          list={list}
          pageSize={SESSION_PAGE}
          path={path}
          query={query}
          filter={filter}
          caption={t("session.manage.caption")}
        />
      ) : (
        <EmptyState
          title={t(isFiltered ? "list.empty.filteredTitle" : "session.manage.empty")}
          text={t(isFiltered ? "list.empty.filteredText" : "session.manage.emptyText")}
        />
      )}
    </>
  );
}
