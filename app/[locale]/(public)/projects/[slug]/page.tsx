import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProjectPicture } from "@/components/cooperation/project-picture";
import { projectTone } from "@/components/cooperation/project-status";
import { publicMetadata } from "@/components/network/page-metadata";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Badge, StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { getPublicProject } from "@/lib/cooperation/project/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { formatDateRange } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const revalidate = 300;

type Props = { params: Promise<{ locale: string; slug: string }> };

export function generateStaticParams() {
  return [];
}

async function readProject({ params }: Props) {
  const locale = await pageLocale(params);
  const project = await getPublicProject(ANYONE, (await params).slug);
  if (!project) notFound();
  const centre = localName({ name: project.centre.shortName, names: project.centre.shortNames }, locale);
  return { locale, project, centre };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, project, centre } = await readProject(props);
  const t = await getTranslations("project");
  return publicMetadata(locale, {
    title: `${project.title} – ${t("page.title")}`,
    description: `${centre}. ${t(`status.${project.status}`)}.`,
    path: routes.project(project.slug),
  });
}

export default async function Page(props: Props) {
  const { locale, project, centre } = await readProject(props);
  const t = await getTranslations("project");
  const tKind = await getTranslations("partner.kind");
  const to = (path: string) => localised(locale, path);
  return (
    <>
      <PageHeading
        title={project.title}
        crumbs={[{ href: to(routes.projects()), label: t("page.title") }]}
        tags={
          <>
            <StatusTag tone={projectTone(project.status)}>{t(`status.${project.status}`)}</StatusTag>
            {project.isDemonstration ? <Badge>{t("page.demonstration")}</Badge> : null}
          </>
        }
      />
      <SummaryList
        rows={[
          {
            label: t("page.centre"),
            value: <TextLink href={to(routes.centre(project.centre.slug))}>{centre}</TextLink>,
          },
          {
            label: t("page.dates"),
            value: formatDateRange(project.startsOn, project.endsOn, { locale, zone: "UTC" }),
          },
        ]}
      />
      <Section title={t("page.about")}>
        <p className="max-w-measure whitespace-pre-line">{project.summary}</p>
        {project.picture ? <ProjectPicture projectId={project.id} picture={project.picture} /> : null}
      </Section>
      {project.result ? (
        <Section title={t("page.result")}>
          <p className="max-w-measure whitespace-pre-line">{project.result}</p>
        </Section>
      ) : null}
      {project.partners.length > 0 ? (
        <Section title={t("page.partners")}>
          <ul className="plain-list">
            {project.partners.map(({ id, slug, name, kind, hasPage }) => (
              <li key={id} className="mb-2">
                {hasPage ? <TextLink href={to(routes.partner(slug))}>{name}</TextLink> : name}{" "}
                <span className="text-ink-soft">{tKind(kind)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
