import { getLocale, getTranslations } from "next-intl/server";
import { plainHtml } from "@/components/ui/plain-html";
import { tagClass } from "@/components/ui/status-tag";
import { Written } from "@/components/ui/written";
import { listOfNames } from "@/components/learning/names";
import type { CatalogueRow, CatalogueSession } from "@/lib/learning/catalogue/queries";
import { isEnrolmentOpen } from "@/lib/learning/session/rules";
import { formatDateRange } from "@/lib/platform/dates/format";
import { langOfName, localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

interface CatalogueListProps {
  rows: CatalogueRow[];
  zone: string;
  now: Date;
}

/** The courses found, each with its next sessions. Plain markup: what a component prints is sent twice. */
export async function CatalogueList({ rows, zone, now }: CatalogueListProps) {
  const locale = await getLocale();
  const t = await getTranslations();
  const reader = { locale, zone };

  const state = (session: CatalogueSession) => {
    if (!isEnrolmentOpen({ ...session, endsAt: session.endsAt }, now))
      return (
        <span className={tagClass("neutral")}>
          {t(`session.phase.${now < session.opensAt ? "announced" : "enrolment_closed"}`)}
        </span>
      );
    const free = session.capacity - session.seatsTaken;
    return free > 0 ? (
      <span className={tagClass("green")}>{t("catalogue.free", { count: free })}</span>
    ) : (
      <span className={tagClass("amber")}>{t("catalogue.full")}</span>
    );
  };

  const items = plainHtml(
    <>
      {rows.map((row) => {
        const href = localised(locale, routes.course(row.slug));
        const more = row.sessionCount - row.sessions.length;
        const facts = [
          localName(row.centre, locale),
          t(`course.mode.${row.mode}`),
          t("catalogue.hours", { count: row.hours }),
          ...(row.language === locale ? [] : [t(`course.language.${row.language}`)]),
        ];
        const fields = row.isOpenToAllFields ? t("course.page.allFields") : listOfNames(row.fields, locale);
        return (
          <li key={row.id}>
            <article className="catalogue-course">
              <div className="min-w-0">
                <h3
                  className="text-lg leading-snug font-[620]"
                  lang={row.language === locale ? undefined : row.language}
                >
                  <a href={href} className="quiet-link">
                    {row.title}
                  </a>
                </h3>
                <p className="mt-1 text-sm text-ink-soft" lang={langOfName(row.centre, locale)}>
                  {facts.join(" · ")}
                </p>
                <p className="mt-2 max-w-measure" lang={row.language === locale ? undefined : row.language}>
                  {row.summary}
                </p>
                <p className="mt-2 text-sm text-ink-soft">
                  {fields}
                  {row.isDemonstration ? ` · ${t("common.word.demo")}` : ""}
                </p>
              </div>
              {row.sessions.length === 0 ? (
                <p className="text-sm text-ink-soft">{t("catalogue.noSession")}</p>
              ) : (
                <ul className="catalogue-sessions" aria-label={t("catalogue.sessions", { title: row.title })}>
                  {row.sessions.map((session) => (
                    <li key={session.id}>
                      <a href={`${href}#s-${session.reference}`} className="quiet-link font-[600]">
                        {formatDateRange(session.startsAt, session.endsAt, reader)}
                      </a>
                      <span className="text-ink-soft">
                        {session.province ? localName(session.province, locale) : t("course.mode.DISTANCE")}
                      </span>
                      {state(session)}
                    </li>
                  ))}
                  {more > 0 ? (
                    <li>
                      <a href={href} className="link">
                        {t("catalogue.more", { count: more })}
                      </a>
                    </li>
                  ) : null}
                </ul>
              )}
            </article>
          </li>
        );
      })}
    </>,
  );
  return <Written as="ol" className="catalogue" html={items ?? ""} />;
}
