import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CentreOverviewTable } from "@/components/evidence/centre-overview-table";
import { RecordSessions } from "@/components/evidence/record-lines";
import { PeriodTable } from "@/components/network/period-table";
import { SchoolTable } from "@/components/network/school-table";
import { LinkButton } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { listCentreOverview } from "@/lib/evidence/overview/queries/centres";
import { getProvinceOverview } from "@/lib/evidence/overview/queries/provinces";
import { centreListInput } from "@/lib/evidence/overview/schema";
import { canBrowseSessions } from "@/lib/learning/session/policy";
import { listNationalSessions } from "@/lib/learning/session/queries/list";
import { sessionListInput } from "@/lib/learning/session/schema";
import { getToday, getZone } from "@/lib/network/network/queries";
import { listProvinceOfficers } from "@/lib/network/province/queries";
import { listSchools } from "@/lib/network/school/queries";
import { schoolListInput } from "@/lib/network/school/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatInstant } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

const SCHOOLS_SHOWN = 10;
const COUNTS = ["centres", "schools", "teachers", "trained", "sessions", "untrained"] as const;

async function find({ params }: Props) {
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const today = await getToday(actor, now);
  const province = id === null ? null : await getProvinceOverview(actor, id, { now, today });
  return { actor, now, today, province };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await pageLocale(props.params);
  const { province } = await find(props);
  return {
    title: province ? localName(province, locale) : (await getTranslations("problem.notFound"))("title"),
  };
}

export default async function Page(props: Props) {
  const locale = await pageLocale(props.params);
  const { actor, now, today, province } = await find(props);
  if (!province) notFound();
  const seesSessions = canBrowseSessions(actor);
  const schoolFilter = schoolListInput.parse({ province: province.slug });
  const schoolsPath = localised(locale, routes.nationalSchools());
  const [t, zone, officers, centres, schools, sessions] = await Promise.all([
    getTranslations("overview"),
    getZone(actor),
    listProvinceOfficers(actor, province.id),
    listCentreOverview(actor, centreListInput.parse({ province: province.slug }), { now, today }),
    listSchools(actor, schoolFilter, today),
    listNationalSessions(actor, sessionListInput.parse({ province: province.id }), now),
  ]);
  const facts = [
    { label: t("province.column.code"), value: province.code },
    {
      label: t("province.column.region"),
      value: localName({ name: province.region, names: province.regionNames }, locale),
    },
    { label: t("province.column.pilot"), value: t(`province.${province.isPilot ? "yes" : "no"}`) },
    ...COUNTS.map((count) => ({
      label: t(`province.column.${count}`),
      value: formatNumber(province[count], locale),
    })),
  ];
  const people = localised(locale, `${routes.nationalPeople()}?province=${province.slug}&role=TEACHER`);
  const allSchools = `${schoolsPath}?province=${province.slug}`;
  return (
    <>
      <PageHeading
        title={localName(province, locale)}
        kicker={t("record.asOf", { date: formatInstant(now, { locale, zone }) })}
        crumbs={[{ href: localised(locale, routes.nationalProvinces()), label: t("province.title") }]}
        actions={
          <>
            <LinkButton href={people}>{t("record.teachersAll")}</LinkButton>
            <LinkButton href={localised(locale, routes.province(province.slug))}>
              {t("record.publicPage")}
            </LinkButton>
          </>
        }
      />
      <Section id="facts" title={t("record.facts")}>
        <SummaryList rows={facts} />
      </Section>
      {actor.isMinistry ? (
        <Section id="officers" title={t("record.officers")}>
          {officers.length === 0 ? (
            <p className="text-ink-soft">{t("record.officersEmpty")}</p>
          ) : (
            <PeriodTable caption={t("record.officersCaption")} rows={officers} locale={locale} />
          )}
        </Section>
      ) : null}
      <Section id="centres" title={t("record.centres")}>
        {centres.total === 0 ? (
          <p className="text-ink-soft">{t("record.centresEmpty")}</p>
        ) : (
          <CentreOverviewTable rows={centres.rows} locale={locale} today={today} />
        )}
      </Section>
      <Section
        id="schools"
        title={t("record.schools")}
        aside={
          schools.total > 0 ? (
            <TextLink href={allSchools}>
              {t("record.schoolsAll", { count: formatNumber(schools.total, locale) })}
            </TextLink>
          ) : null
        }
      >
        {schools.total === 0 ? (
          <p className="text-ink-soft">{t("record.schoolsEmpty")}</p>
        ) : (
          <SchoolTable
            rows={schools.rows.slice(0, SCHOOLS_SHOWN)}
            locale={locale}
            path={schoolsPath}
            query={{ province: province.slug }}
            filter={schoolFilter}
          />
        )}
      </Section>
      {seesSessions ? (
        <RecordSessions
          list={sessions}
          locale={locale}
          allHref={localised(locale, `${routes.nationalSessions()}?province=${province.id}`)}
        />
      ) : null}
    </>
  );
}
