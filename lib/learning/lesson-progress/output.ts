import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";

/** Of a file that comes back with what is to be put right; of an attempt more at a quiz. */
export type LearnerLetterKind = "returned" | "granted";
type About = { name: string; title: string; step: string; reference: string; url: string; line?: string };

/** To a teacher, about one step of theirs. */
export function learnerLetter(
  t: Translator,
  kind: LearnerLetterKind,
  { name, title, step, reference, url, line }: About,
) {
  return {
    kind: `lesson_progress.${kind}`,
    subject: t(`lessonProgress.letter.${kind}Subject`),
    body: letterText(t, {
      name,
      paragraphs: [t(`lessonProgress.letter.${kind}`, { title, step }), ...(line ? [`“${line}”`] : [])],
      deed: { label: t("lessonProgress.letter.open"), url },
      reference,
      why: t(`lessonProgress.letter.${kind}Why`),
      network: t("layout.network.name"),
    }),
  };
}
