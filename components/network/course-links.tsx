import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/link";
import type { CourseCard } from "@/lib/learning/catalogue/queries";
import { formatHours } from "@/lib/platform/dates/numbers";
import { localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";

/** Published courses, one a line: title, how, how long, whose. */
export async function CourseLinks({ courses, hideCentre }: { courses: CourseCard[]; hideCentre?: boolean }) {
  const locale = await getLocale();
  const t = await getTranslations("course.mode");
  return (
    <ul className="link-columns">
      {courses.map(({ slug, title, mode, hours, centre }) => (
        <li key={slug}>
          <TextLink href={localePath(locale, routes.course(slug))}>{title}</TextLink>
          <span className="block text-sm text-ink-soft">
            {[t(mode), formatHours(hours, locale), hideCentre ? null : localName(centre, locale)]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
