import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProjectList } from "@/components/cooperation/project-list";
import { ExportLinks } from "@/components/evidence/export-links";
import { LinkButton } from "@/components/ui/button";
import { type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listProjects } from "@/lib/cooperation/project/queries";
import { listProjectsQuery } from "@/lib/cooperation/project/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("project.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  if (actor.centreIds.length === 0) notFound();
  const given = await searchParams;
  const query = readQuery(listProjectsQuery, given);
  const t = await getTranslations("project.page");
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={localised(locale, routes.newProject())} tone="primary">
              {t("new")}
            </LinkButton>
            <ExportLinks to="/api/exports/projects" query={given} locale={locale} formats={["csv"]} />
          </>
        }
      />
      <ProjectList
        locale={locale}
        to={routes.managedProjects()}
        given={given}
        query={query}
        found={await listProjects(actor, query)}
      />
    </>
  );
}
