import { getLocale, getTranslations } from "next-intl/server";
import { EnrolmentList } from "@/components/learning/enrolment-list";
import { ENROLMENT_TONES, statusKey } from "@/components/learning/enrolment-status";
import { EnrolmentTimeline } from "@/components/learning/enrolment-timeline";
import { centreName, listOfNames } from "@/components/learning/names";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { Grid, Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import type { TeacherHome as Shown } from "@/lib/desk/inbox/queries/home";
import { formatDateRange, formatShortDate } from "@/lib/platform/dates/format";
import { localised, routes } from "@/lib/platform/routes";

/** A teacher's: the next training, how each application stands, and what is open in the own fields. */
export async function TeacherHome({ shown, now }: { shown: Shown; now: Date }) {
  const locale = await getLocale();
  const t = await getTranslations("inbox");
  const tEnrolment = await getTranslations("enrolment");
  const tNeed = await getTranslations("need.own");
  const to = (path: string) => localised(locale, path);
  const foreign = (language: string) => (language === locale ? undefined : language);
  return (
    <>
      <Section id="next" title={t("next")}>
        {shown.next ? (
          <EnrolmentList rows={[shown.next]} caption={t("next")} />
        ) : (
          <EmptyState
            title={tEnrolment("learning.nextNone")}
            text={tEnrolment("learning.nextNoneText")}
            action={<LinkButton href={to(routes.courses())}>{tEnrolment("learning.find")}</LinkButton>}
          />
        )}
      </Section>
      {shown.ways.length > 0 ? (
        <Section id="ways" title={t("teacher.ways")}>
          <Grid wide>
            {shown.ways.map((way) => (
              <article key={way.id} className="grid content-start gap-4">
                <div className="grid justify-items-start gap-2">
                  <h3
                    className="text-lg leading-snug font-[620]"
                    lang={foreign(way.session.courseVersion.language)}
                  >
                    <TextLink href={to(routes.enrolment(way.id))} tone="quiet">
                      {way.session.courseVersion.title}
                    </TextLink>
                  </h3>
                  <StatusTag tone={ENROLMENT_TONES[way.status]}>{tEnrolment(statusKey(way))}</StatusTag>
                </div>
                <EnrolmentTimeline enrolment={way} now={now} />
              </article>
            ))}
          </Grid>
        </Section>
      ) : null}
      <Section
        id="suggested"
        title={t("teacher.suggested")}
        lead={shown.suggested.length > 0 ? t("teacher.suggestedLead") : undefined}
        aside={<TextLink href={to(routes.courses())}>{t("teacher.catalogue")}</TextLink>}
      >
        {shown.suggested.length === 0 ? (
          <EmptyState title={t("teacher.suggestedNone")} text={t("teacher.suggestedNoneText")} />
        ) : (
          <DataTable
            caption={t("teacher.suggested")}
            hideCaption
            rows={shown.suggested}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "course",
                label: tEnrolment("label.course"),
                head: true,
                cell: ({ id, reference, courseVersion }) => (
                  <>
                    <a href={to(routes.applyToSession(id))} lang={foreign(courseVersion.language)}>
                      {courseVersion.title}
                    </a>
                    <span className="block text-sm font-normal text-ink-soft">{reference}</span>
                  </>
                ),
              },
              {
                key: "why",
                label: tNeed("because"),
                cell: ({ closes }) =>
                  closes.length > 0 ? tNeed("why", { names: listOfNames(closes, locale) }) : tNeed("noGap"),
              },
              {
                key: "dates",
                label: tEnrolment("label.dates"),
                cell: ({ startsAt, endsAt, timeZone }) =>
                  formatDateRange(startsAt, endsAt, { locale, zone: timeZone }),
              },
              {
                key: "centre",
                label: tEnrolment("label.centre"),
                cell: ({ centre }) => centreName(centre, locale),
              },
              {
                key: "until",
                label: t("teacher.until"),
                cell: ({ closesAt, timeZone }) =>
                  formatShortDate(new Date(closesAt.getTime() - 1), { locale, zone: timeZone }),
              },
              {
                key: "free",
                label: t("teacher.free"),
                num: true,
                cell: ({ capacity, seatsTaken }) =>
                  seatsTaken < capacity ? capacity - seatsTaken : t("teacher.full"),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}
