import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SessionAgenda } from "@/components/learning/session-agenda";
import { CentreCards } from "@/components/network/centre-cards";
import { CourseLinks } from "@/components/network/course-links";
import { FieldCoverage } from "@/components/network/field-coverage";
import { publicMetadata } from "@/components/network/page-metadata";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { listCoverage } from "@/lib/evidence/statistics/queries";
import { listNextSessions, listPublishedCourses } from "@/lib/learning/catalogue/queries";
import { listCentres } from "@/lib/network/centre/queries";
import { getField } from "@/lib/network/field/queries";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { listProvinces } from "@/lib/network/province/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { langOfName, localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const revalidate = 300;

const SESSIONS_SHOWN = 10;

type Props = { params: Promise<{ locale: string; slug: string }> };

export function generateStaticParams() {
  return [];
}

async function readField(params: Props["params"]) {
  const { slug } = await params;
  return (await getField(ANYONE, slug)) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const field = await readField(params);
  const t = await getTranslations("vocation");
  return publicMetadata(locale, {
    title: `${localName(field, locale)} – ${t("list.title")}`,
    description: `${localName(field, locale)}: ${t("page.coverageLead")}`,
    path: routes.field(field.slug),
  });
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const field = await readField(params);
  const t = await getTranslations("vocation");
  const to = (path: string) => localePath(locale, path);
  const moment = { now: now(), today: await getToday(ANYONE, now()) };
  const fieldId = field.id;
  const [network, centres, courses, sessions, coverage, provinces] = await Promise.all([
    getNetwork(ANYONE),
    listCentres(ANYONE, moment.today, { fieldId }),
    listPublishedCourses(ANYONE, { fieldId }),
    listNextSessions(ANYONE, { fieldId }, moment.now, SESSIONS_SHOWN),
    listCoverage(ANYONE, moment, { fieldId }),
    listProvinces(ANYONE, moment.today),
  ]);
  const lang = langOfName(field, locale, network?.locale);
  return (
    <>
      <PageHeading
        title={localName(field, locale)}
        titleLang={lang}
        kicker={field.isGeneralSubject ? t("page.general") : t("page.kicker", { code: field.code })}
        crumbs={[{ href: to(routes.fields()), label: t("list.title") }]}
      />
      {lang ? <Notice>{t("page.notTranslated")}</Notice> : null}
      <Section id="centres" title={t("page.centres")}>
        {centres.length === 0 ? (
          <p className="max-w-measure text-ink-soft">{t("page.noCentres")}</p>
        ) : (
          <CentreCards
            centres={centres}
            footOf={(centre) =>
              centre.fields.some(({ id, isLead }) => id === fieldId && isLead) ? t("page.leadCentre") : null
            }
          />
        )}
      </Section>
      <Section id="sessions" title={t("page.sessions")}>
        {sessions.length === 0 ? (
          <p className="text-ink-soft">{t("page.noSessions")}</p>
        ) : (
          <SessionAgenda sessions={sessions} now={moment.now} zone={network?.zone ?? "UTC"} />
        )}
      </Section>
      <Section
        id="courses"
        title={t("page.courses")}
        aside={
          <TextLink href={to(`${routes.courses()}?field=${field.slug}`)}>{t("page.coursesAll")}</TextLink>
        }
      >
        {courses.length === 0 ? (
          <p className="text-ink-soft">{t("page.noCourses")}</p>
        ) : (
          <CourseLinks courses={courses} />
        )}
      </Section>
      <Section id="coverage" title={t("page.coverage")} lead={t("page.coverageLead")}>
        <FieldCoverage provinces={provinces} centres={centres} coverage={coverage} />
      </Section>
    </>
  );
}
