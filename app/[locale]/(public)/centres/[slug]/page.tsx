import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SessionAgenda } from "@/components/learning/session-agenda";
import { PastSessions } from "@/components/learning/past-sessions";
import { CentreContacts } from "@/components/network/centre-contacts";
import { CourseLinks } from "@/components/network/course-links";
import { JsonLd } from "@/components/network/json-ld";
import { publicMetadata } from "@/components/network/page-metadata";
import { Prose } from "@/components/network/prose";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section, WithAside } from "@/components/ui/panel";
import { Badge, StatusTag } from "@/components/ui/status-tag";
import { sessionLinkedFacts } from "@/lib/learning/catalogue/output";
import { listNextSessions, listPastSessions, listPublishedCourses } from "@/lib/learning/catalogue/queries";
import { centreLinkedFacts } from "@/lib/network/centre/output";
import { getCentre } from "@/lib/network/centre/queries";
import { confirmationState } from "@/lib/network/centre/rules";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { formatDate } from "@/lib/platform/dates/format";
import { env } from "@/lib/platform/env";
import { langOfName, localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const revalidate = 300;

const NEXT_SHOWN = 12;
const PAST_SHOWN = 10;

type Props = { params: Promise<{ locale: string; slug: string }> };

export function generateStaticParams() {
  return [];
}

async function readCentre(params: Props["params"]) {
  const { slug } = await params;
  const today = await getToday(ANYONE, now());
  return (await getCentre(ANYONE, slug, today)) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const centre = await readCentre(params);
  const t = await getTranslations("centre");
  const title = localName(centre, locale);
  const fields = centre.fields.map((field) => localName(field, locale)).join(", ");
  return publicMetadata(locale, {
    title: `${title} – ${t("list.title")}`,
    description: `${localName(centre.sector, locale)}: ${fields}. ${localName(centre.province, locale)}.`,
    path: routes.centre(centre.slug),
  });
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const centre = await readCentre(params);
  const moment = now();
  const [network, today, sessions, past, courses] = await Promise.all([
    getNetwork(ANYONE),
    getToday(ANYONE, moment),
    listNextSessions(ANYONE, { centreId: centre.id }, moment, NEXT_SHOWN),
    listPastSessions(ANYONE, { centreId: centre.id }, moment, PAST_SHOWN),
    listPublishedCourses(ANYONE, { centreId: centre.id }),
  ]);
  const t = await getTranslations("centre");
  const to = (path: string) => localePath(locale, path);
  const zone = network?.zone ?? "UTC";
  const own = network?.locale ?? "tr";
  const text = { name: centre.description, names: centre.descriptions };
  const name = localName(centre, locale);
  const confirmation = confirmationState(centre.confirmedOn, today);
  const confirmedOn = centre.confirmedOn ? formatDate(centre.confirmedOn, { locale, zone: "UTC" }) : "";
  return (
    <>
      <JsonLd
        data={{
          "@graph": [
            centreLinkedFacts(centre, env.USTA_BASE_URL, locale),
            ...sessions.map((session) => sessionLinkedFacts(session, env.USTA_BASE_URL, locale)),
          ],
        }}
      />
      <PageHeading
        title={name}
        titleLang={langOfName(centre, locale, own)}
        kicker={t("page.kicker", { number: centre.number, sector: localName(centre.sector, locale) })}
        crumbs={[{ href: to(routes.centres()), label: t("list.title") }]}
        tags={
          centre.kind === "GENERAL_SUBJECTS" ? (
            <Badge>
              {t("kind.GENERAL_SUBJECTS")} · {t("page.serves")}
            </Badge>
          ) : undefined
        }
      />
      <WithAside aside={<CentreContacts centre={centre} own={own} />}>
        <Section id="about" title={t("page.about")}>
          {centre.description === "" ? (
            <p className="max-w-measure">
              {t("page.composed", {
                school: localName(centre.school, locale),
                fields: centre.fields.map((field) => localName(field, locale)).join(", "),
              })}
            </p>
          ) : (
            <Prose text={localName(text, locale)} lang={langOfName(text, locale, own)} />
          )}
          <p className="text-sm">
            {confirmation === "fresh" ? (
              <StatusTag tone="green">{t("page.confirmed", { date: confirmedOn })}</StatusTag>
            ) : (
              <StatusTag tone="amber">
                {confirmation === "old"
                  ? t("page.confirmedOld", { date: confirmedOn })
                  : t("page.unconfirmed")}
              </StatusTag>
            )}
          </p>
        </Section>
        <Section id="fields" title={t("page.fields")}>
          <ul className="grid gap-2">
            {centre.fields.map((field) => (
              <li key={field.id} className="flex flex-wrap items-baseline gap-x-3">
                <TextLink href={to(routes.field(field.slug))}>{localName(field, locale)}</TextLink>
                {field.isLead ? <Badge>{t("page.lead")}</Badge> : null}
              </li>
            ))}
          </ul>
        </Section>
        <Section id="sessions" title={t("page.next")}>
          {sessions.length === 0 ? (
            <p className="text-ink-soft">{t("page.nextEmpty")}</p>
          ) : (
            <SessionAgenda sessions={sessions} now={moment} zone={zone} hideCentre />
          )}
        </Section>
        {courses.length > 0 ? (
          <Section id="courses" title={t("page.courses")}>
            <CourseLinks courses={courses} hideCentre />
          </Section>
        ) : null}
        <Section id="staff" title={t("page.staff")}>
          {centre.staff.length === 0 ? (
            <p className="text-ink-soft">{t("page.staffEmpty")}</p>
          ) : (
            <>
              <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
                {centre.staff.map(({ id, givenName, familyName, position }) => (
                  <li key={id}>
                    <span className="font-[600]">
                      {givenName} {familyName}
                    </span>
                    <span className="block text-sm text-ink-soft">{t(`position.${position}`)}</span>
                  </li>
                ))}
              </ul>
              <p className="text-sm text-ink-soft">{t("page.staffNote")}</p>
            </>
          )}
        </Section>
        <Section id="past" title={t("page.past")}>
          {past.total === 0 ? (
            <p className="text-ink-soft">{t("page.pastEmpty")}</p>
          ) : (
            <PastSessions
              sessions={past.rows}
              total={past.total}
              zone={zone}
              caption={t("page.pastCaption")}
            />
          )}
        </Section>
      </WithAside>
    </>
  );
}
