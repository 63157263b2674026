import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProjectDeeds } from "@/components/cooperation/project-deeds";
import { ProjectPicture } from "@/components/cooperation/project-picture";
import { projectTone } from "@/components/cooperation/project-status";
import { RecordHistory } from "@/components/evidence/record-history";
import { LinkButton } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import type { SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Badge, StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { getProject } from "@/lib/cooperation/project/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDateRange } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkZone } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<SearchParams> };

async function readProject({ params }: Pick<Props, "params">) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const project = id === null ? null : await getProject(actor, id);
  if (!project) notFound();
  return { locale, actor, project };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readProject(props)).project.title };
}

export default async function Page(props: Props) {
  const { locale, actor, project } = await readProject(props);
  const t = await getTranslations("project");
  const tPartnership = await getTranslations("partnership");
  const { refused } = await props.searchParams;
  const [zone, events] = await Promise.all([networkZone(db), listRecordEvents("project", project.id)]);
  const to = (path: string) => localised(locale, path);
  return (
    <>
      <PageHeading
        title={project.title}
        crumbs={[
          {
            href: to(project.mayWork ? routes.managedProjects() : routes.nationalProjects()),
            label: t("page.title"),
          },
        ]}
        tags={
          <>
            <StatusTag tone={projectTone(project.status)}>{t(`status.${project.status}`)}</StatusTag>
            <Badge>{t(project.isPublic ? "page.published" : "page.unpublished")}</Badge>
            {project.isDemonstration ? <Badge>{t("page.demonstration")}</Badge> : null}
          </>
        }
        actions={
          <>
            {project.mayWork ? (
              <LinkButton href={to(routes.editProject(project.id))}>{t("page.edit")}</LinkButton>
            ) : null}
            {project.isPublic ? (
              <LinkButton href={to(routes.project(project.slug))}>{t("page.openPublic")}</LinkButton>
            ) : null}
          </>
        }
      />
      <SummaryList
        rows={[
          {
            label: t("page.centre"),
            value: localName({ name: project.centre.shortName, names: project.centre.shortNames }, locale),
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
      <Section id="partnerships" title={t("page.partnerships")}>
        <ul className="plain-list">
          {project.partnerships.map(({ partnership }) => (
            <li key={partnership.id} className="mb-2">
              <TextLink href={to(routes.partnership(partnership.id))}>{partnership.partner.name}</TextLink>{" "}
              <span className="text-ink-soft">
                {partnership.reference}, {tPartnership(`stage.${partnership.status}`)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {project.mayWork ? (
        <ProjectDeeds project={project} refused={typeof refused === "string" ? refused : null} />
      ) : null}
      <RecordHistory
        rows={events}
        reader={{ locale, zone }}
        logOf={actor.isMinistry ? project.id : undefined}
      />
    </>
  );
}
