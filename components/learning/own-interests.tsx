import { getLocale, getTranslations } from "next-intl/server";
import { centreName } from "@/components/learning/names";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import type { OwnInterest } from "@/lib/learning/interest/queries";
import { formatDate } from "@/lib/platform/dates/format";
import { localised, routes } from "@/lib/platform/routes";

/** Courses for whose dates one waits; each leads to where the waiting is withdrawn. */
export async function OwnInterests({ rows, zone }: { rows: OwnInterest[]; zone: string }) {
  if (rows.length === 0) return null;
  const locale = await getLocale();
  const t = await getTranslations("interest.page");
  return (
    <Section id="interests" title={t("own")}>
      <ul className="grid gap-2">
        {rows.map(({ id, createdAt, course }) => (
          <li key={id}>
            <TextLink href={localised(locale, routes.ownCourse(course.id))}>
              {course.publishedVersion?.title ?? t("course")}
            </TextLink>{" "}
            <span className="text-sm text-ink-soft">
              {t("since", {
                centre: centreName(course.centre, locale),
                date: formatDate(createdAt, { locale, zone }),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
