import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SessionAgenda } from "@/components/learning/session-agenda";
import { publicMetadata } from "@/components/network/page-metadata";
import { CentreCards, NearestCentres } from "@/components/network/centre-cards";
import { ProvinceCoverage } from "@/components/network/province-coverage";
import { ProvinceSchools } from "@/components/network/province-schools";
import { Figure, Figures } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Badge } from "@/components/ui/status-tag";
import { getNetworkFigures, listCoverage, listProvinceFigures } from "@/lib/evidence/statistics/queries";
import { figuresOf } from "@/lib/evidence/statistics/rules";
import { listNextSessions } from "@/lib/learning/catalogue/queries";
import { listCentres } from "@/lib/network/centre/queries";
import { listFields } from "@/lib/network/field/queries";
import { isCoveredField } from "@/lib/network/field/rules";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { getProvince } from "@/lib/network/province/queries";
import { listProvinceSchools } from "@/lib/network/school/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { formatShortInstant } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const revalidate = 300;

const SESSIONS_SHOWN = 10;
const SCHOOLS_SHOWN = 60;

type Props = { params: Promise<{ locale: string; slug: string }> };

export function generateStaticParams() {
  return [];
}

async function readProvince(params: Props["params"]) {
  const { slug } = await params;
  return (await getProvince(ANYONE, slug)) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const province = await readProvince(params);
  const t = await getTranslations("province");
  return publicMetadata(locale, {
    title: `${localName(province, locale)} – ${t("list.title")}`,
    description: `${localName(province, locale)}: ${t("page.coverageLead")}`,
    path: routes.province(province.slug),
  });
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const province = await readProvince(params);
  const t = await getTranslations("province");
  const to = (path: string) => localePath(locale, path);
  const moment = { now: now(), today: await getToday(ANYONE, now()) };
  const provinceId = province.id;
  const [network, centres, fields, figures, coverage, sessions, schools, { asOf }] = await Promise.all([
    getNetwork(ANYONE),
    listCentres(ANYONE, moment.today),
    listFields(ANYONE, moment.today),
    listProvinceFigures(ANYONE, moment),
    listCoverage(ANYONE, moment, { provinceId }),
    listNextSessions(ANYONE, { provinceId }, moment.now, SESSIONS_SHOWN),
    listProvinceSchools(ANYONE, provinceId, moment.today, SCHOOLS_SHOWN),
    getNetworkFigures(ANYONE, moment),
  ]);
  const zone = network?.zone ?? "UTC";
  const here = centres.filter((centre) => centre.province.id === provinceId);
  const { teachers, trained, sessionsToCome } = figuresOf(figures, provinceId);
  return (
    <>
      <PageHeading
        title={localName(province, locale)}
        kicker={localName({ name: province.region, names: province.regionNames }, locale)}
        crumbs={[{ href: to(routes.provinces()), label: t("list.title") }]}
        tags={
          <>
            {here.length > 0 ? <Badge>{t("kind.host")}</Badge> : null}
            {province.isPilot ? <Badge>{t("kind.pilot")}</Badge> : null}
            {province.plate === null ? null : <Badge>{t("page.plate", { plate: province.plate })}</Badge>}
          </>
        }
      />
      <Figures>
        <Figure value={here.length} label={t("list.centres")} href="#centres" />
        <Figure value={schools.total} label={t("page.schoolCount")} href="#schools" />
        <Figure value={teachers} label={t("page.teachers")} href="#coverage" />
        <Figure
          value={trained}
          label={t("list.trained")}
          href="#coverage"
          asOf={formatShortInstant(asOf, { locale, zone })}
        />
        <Figure value={sessionsToCome} label={t("list.sessions")} href="#sessions" />
      </Figures>
      <div className="mt-10">
        <Section id="centres" title={here.length > 0 ? t("page.centres") : t("page.nearest")}>
          {here.length > 0 ? (
            <CentreCards centres={here} />
          ) : (
            <NearestCentres from={province} centres={centres} />
          )}
        </Section>
        <Section
          id="sessions"
          title={t("page.sessions")}
          aside={
            <TextLink href={to(`${routes.courses()}?province=${province.slug}`)}>
              {t("page.sessionsAll")}
            </TextLink>
          }
        >
          {sessions.length > 0 ? (
            <SessionAgenda sessions={sessions} now={moment.now} zone={zone} />
          ) : (
            <p className="max-w-measure text-ink-soft">{t("page.sessionsEmpty")}</p>
          )}
        </Section>
        <Section id="coverage" title={t("page.coverage")} lead={t("page.coverageLead")}>
          <ProvinceCoverage
            province={province}
            fields={fields.filter(isCoveredField)}
            centres={centres}
            coverage={coverage}
          />
        </Section>
        <Section id="schools" title={t("page.schools")}>
          <ProvinceSchools schools={schools} />
        </Section>
      </div>
    </>
  );
}
