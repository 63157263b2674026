import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/panel";
import type { CourseVersionDetail } from "@/lib/learning/course/queries";

/** What a course is about and what people can do after it, as the centre wrote it. */
export async function CourseText({ version }: { version: CourseVersionDetail }) {
  const locale = await getLocale();
  const t = await getTranslations("course.page");
  const lang = version.language === locale ? undefined : version.language;
  const outcomes = version.outcomes.split("\n").filter((line) => line.trim() !== "");
  return (
    <>
      <Section title={t("description")}>
        <p className="prose-lines" lang={lang}>
          {version.description}
        </p>
      </Section>
      <Section title={t("outcomes")}>
        <ul className="max-w-measure list-disc space-y-1 pl-5" lang={lang}>
          {outcomes.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
