import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProjectList } from "@/components/cooperation/project-list";
import { publicMetadata } from "@/components/network/page-metadata";
import type { SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listPublicProjects } from "@/lib/cooperation/project/queries";
import { listProjectsQuery } from "@/lib/cooperation/project/schema";
import { listCentreOptions } from "@/lib/network/centre/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("project.page");
  return publicMetadata(locale, {
    title: t("title"),
    description: t("publicLead"),
    path: routes.projects(),
  });
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const given = await searchParams;
  const query = readQuery(listProjectsQuery, given);
  const t = await getTranslations("project.page");
  const { date } = await networkDay(db, now());
  const [found, centres] = await Promise.all([
    listPublicProjects(ANYONE, query),
    listCentreOptions(ANYONE, date),
  ]);
  return (
    <>
      <PageHeading title={t("title")} lead={t("publicLead")} />
      <ProjectList
        locale={locale}
        to={routes.projects()}
        given={given}
        query={query}
        found={found}
        centres={centres}
        isPublic
      />
    </>
  );
}
