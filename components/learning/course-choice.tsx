import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import type { CourseOption } from "@/lib/learning/session/queries/read";
import { localised, routes } from "@/lib/platform/routes";

/** Of which course is the session? Asked where the address does not say it. */
export async function CourseChoice({
  courses,
  activityId,
}: {
  courses: CourseOption[];
  /** The joint training of a pair that the session is for. */
  activityId?: string;
}) {
  const locale = await getLocale();
  const t = await getTranslations("session");
  if (courses.length === 0) {
    return (
      <EmptyState
        title={t("manage.empty")}
        text={t("manage.noCourse")}
        action={<TextLink href={localised(locale, routes.managedCourses())}>{t("form.course")}</TextLink>}
      />
    );
  }
  return (
    <section aria-labelledby="course">
      <h2 id="course" className="text-xl">
        {t("form.course")}
      </h2>
      <p className="mt-1 text-ink-soft">{t("form.courseHint")}</p>
      <ul className="mt-4 grid gap-3">
        {courses.map((course) => (
          <li key={course.id}>
            <TextLink
              href={localised(
                locale,
                activityId ? routes.newSessionOf(activityId, course.id) : routes.newSession(course.id),
              )}
            >
              {course.title}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
