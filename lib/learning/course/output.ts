import type { Translator } from "@/lib/platform/i18n/translator";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Cell, Table } from "@/lib/platform/csv/table";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";
import type { CourseRow } from "./queries";

type CourseDecided = {
  locale: Locale;
  title: string;
  courseId: string;
  slug: string;
  /** Null where it was published. */
  reason: string | null;
  baseUrl: string;
};

/** To a centre's coordinators: what the ministry decided about their course. */
export function courseDecidedLetter(t: Translator, course: CourseDecided) {
  const { title, locale, baseUrl, reason } = course;
  const own = baseUrl + localised(locale, routes.managedCourse(course.courseId));
  if (reason !== null) {
    return {
      kind: "course.returned",
      subject: t("course.mail.returned.subject"),
      body: t("course.mail.returned.body", { title, reason, link: own }),
    };
  }
  const page = baseUrl + localised(locale, routes.course(course.slug));
  return {
    kind: "course.published",
    subject: t("course.mail.published.subject"),
    body: t("course.mail.published.body", { title, page, link: own }),
  };
}

const COURSE_COLUMNS = ["title", "status", "hours", "sessions", "version"] as const;

/** The centre's courses as a table, each as its newest version says. */
export function coursesTable(t: Translator, rows: readonly CourseRow[], locale: Locale): Table {
  return {
    titles: [...COURSE_COLUMNS.map((column) => t(`course.manage.column.${column}`)), t("course.form.centre")],
    rows: rows.map((row): Cell[] => {
      const newest = row.versions[0];
      const status = row.status === "RETIRED" ? "RETIRED" : newest?.status;
      return [
        newest?.title ?? "",
        status ? t(`course.status.${status}`) : null,
        newest?.hours ?? null,
        row._count.sessions,
        newest?.number ?? null,
        localName({ name: row.centre.shortName, names: row.centre.shortNames }, locale),
      ];
    }),
  };
}
