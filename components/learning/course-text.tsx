import { getLocale, getTranslations } from "next-intl/server";
import { BulletList, TextBlocks } from "@/components/learning/text-blocks";
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
        <TextBlocks text={version.description} lang={lang} />
      </Section>
      <Section title={t("outcomes")}>
        <BulletList lines={outcomes} lang={lang} />
      </Section>
    </>
  );
}
