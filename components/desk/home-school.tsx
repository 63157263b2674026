import { getLocale, getTranslations } from "next-intl/server";
import { centreName } from "@/components/learning/names";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure, Figures } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import type { ProvinceHome, SchoolHome as School } from "@/lib/desk/inbox/queries/home";
import { formatDateRange } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

/** A principal's: claims to confirm, and how the school's teachers' applications stand. */
export async function SchoolHome({ shown }: { shown: School }) {
  const locale = await getLocale();
  const t = await getTranslations("inbox.school");
  const tLabel = await getTranslations("enrolment.label");
  const to = (path: string) => localised(locale, path);
  const enrolments = to(routes.staffEnrolments());
  return (
    <>
      <Section id="school" title={t("title")}>
        <Figures>
          <Figure value={shown.claims} label={t("claims")} href={to(routes.schoolStaff())} />
          <Figure value={shown.placed} label={t("placed")} href={`${enrolments}?state=live`} />
          <Figure value={shown.waiting} label={t("waiting")} href={`${enrolments}?state=waiting`} />
        </Figures>
      </Section>
      <Section
        id="staff-enrolments"
        title={t("rows")}
        aside={<TextLink href={enrolments}>{t("all")}</TextLink>}
      >
        {shown.rows.length === 0 ? (
          <EmptyState title={t("rowsNone")} text={t("rowsNoneText")} />
        ) : (
          <DataTable
            caption={t("rows")}
            hideCaption
            rows={shown.rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "person",
                label: tLabel("person"),
                head: true,
                cell: ({ id, person }) => (
                  <a href={to(routes.enrolment(id))}>
                    {person.givenName} {person.familyName}
                  </a>
                ),
              },
              { key: "course", label: tLabel("course"), cell: ({ session }) => session.courseVersion.title },
              {
                key: "centre",
                label: tLabel("centre"),
                cell: ({ session }) => centreName(session.centre, locale),
              },
              {
                key: "dates",
                label: tLabel("dates"),
                cell: ({ session }) =>
                  formatDateRange(session.startsAt, session.endsAt, { locale, zone: session.timeZone }),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}

/** A province officer's: the province's schools and claims, and what is held there next. */
export async function ProvinceHomePart({ shown, zone }: { shown: ProvinceHome; zone: string }) {
  const locale = await getLocale();
  const t = await getTranslations("inbox.province");
  const tLabel = await getTranslations("enrolment.label");
  const to = (path: string) => localised(locale, path);
  const schools = to(routes.nationalSchools());
  return (
    <>
      {shown.provinces.map((province, index) => (
        <Section
          key={province.slug}
          id={`province-${province.slug}`}
          title={t("title", { province: localName(province, locale) })}
        >
          <Figures>
            <Figure
              value={province.schools}
              label={t("schools")}
              href={`${schools}?province=${encodeURIComponent(province.slug)}`}
            />
            {index === 0 ? (
              <>
                <Figure
                  value={shown.claims}
                  label={t("claims")}
                  href={`${to(routes.nationalPeople())}?state=claimed`}
                />
                <Figure value={shown.unconfirmed} label={t("unconfirmed")} href={`${schools}?confirmed=no`} />
              </>
            ) : null}
          </Figures>
          <Section
            level={3}
            title={t("sessions")}
            aside={
              <TextLink href={`${to(routes.courses())}?province=${encodeURIComponent(province.slug)}`}>
                {t("catalogue")}
              </TextLink>
            }
          >
            {province.sessions.length === 0 ? (
              <EmptyState title={t("sessionsNone")} text={t("sessionsNoneText")} />
            ) : (
              <DataTable
                caption={t("sessions")}
                hideCaption
                rows={province.sessions}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: "course",
                    label: tLabel("course"),
                    head: true,
                    cell: ({ course, reference, courseVersion }) => (
                      <a
                        href={`${to(routes.course(course.slug))}#s-${reference}`}
                        lang={courseVersion.language === locale ? undefined : courseVersion.language}
                      >
                        {courseVersion.title}
                      </a>
                    ),
                  },
                  {
                    key: "centre",
                    label: tLabel("centre"),
                    cell: ({ centre }) => centreName(centre, locale),
                  },
                  {
                    key: "dates",
                    label: tLabel("dates"),
                    cell: ({ startsAt, endsAt }) => formatDateRange(startsAt, endsAt, { locale, zone }),
                  },
                  {
                    key: "seats",
                    label: tLabel("seats"),
                    num: true,
                    cell: ({ seatsTaken, capacity }) => `${seatsTaken} / ${capacity}`,
                  },
                ]}
              />
            )}
          </Section>
        </Section>
      ))}
    </>
  );
}
