import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";

type About = { name: string; title: string; step: string; reference: string; url: string; line: string };

/** To a teacher: what was handed in comes back, with what is to be put right. */
export function returnedLetter(t: Translator, { name, title, step, reference, url, line }: About) {
  return {
    kind: "lesson_progress.returned",
    subject: t("lessonProgress.letter.returnedSubject"),
    body: letterText(t, {
      name,
      paragraphs: [t("lessonProgress.letter.returned", { title, step }), `“${line}”`],
      deed: { label: t("lessonProgress.letter.open"), url },
      reference,
      why: t("lessonProgress.letter.why"),
      network: t("layout.network.name"),
    }),
  };
}
