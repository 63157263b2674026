import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProjectForm } from "@/components/cooperation/project-form";
import { PageHeading } from "@/components/ui/page-heading";
import { getProject, listPartnershipOptions } from "@/lib/cooperation/project/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("project.page"))("editTitle") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const project = id === null ? null : await getProject(actor, id);
  if (!project?.mayWork) notFound();
  const { day } = await networkDay(db, now);
  const t = await getTranslations("project.page");
  return (
    <>
      <PageHeading
        title={t("editTitle")}
        crumbs={[
          { href: localised(locale, routes.managedProjects()), label: t("title") },
          { href: localised(locale, routes.managedProject(project.id)), label: project.title },
        ]}
      />
      <ProjectForm
        locale={locale}
        project={project}
        partnerships={await listPartnershipOptions(actor, project.centreId, project.id)}
        today={day}
      />
    </>
  );
}
