import type { Translator } from "@/lib/platform/i18n/translator";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

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
