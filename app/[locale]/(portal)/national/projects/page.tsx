import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/evidence/export-links";
import { ProjectList } from "@/components/cooperation/project-list";
import { type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listProjects } from "@/lib/cooperation/project/queries";
import { listProjectsQuery } from "@/lib/cooperation/project/schema";
import { listCentreOptions } from "@/lib/network/centre/queries";
import { getToday } from "@/lib/network/network/queries";
import { canBrowseCentres } from "@/lib/network/centre/policy";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("project.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canBrowseCentres(actor)) notFound();
  const given = await searchParams;
  const query = readQuery(listProjectsQuery, given);
  const [found, centres] = await Promise.all([
    listProjects(actor, query),
    listCentreOptions(actor, await getToday(actor, now)),
  ]);
  const t = await getTranslations("project.page");
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("nationalLead")}
        actions={<ExportLinks to="/api/exports/projects" query={given} locale={locale} />}
      />
      <ProjectList
        locale={locale}
        to={routes.nationalProjects()}
        given={given}
        query={query}
        found={found}
        centres={centres}
      />
    </>
  );
}
