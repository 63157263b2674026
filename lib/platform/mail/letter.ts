import type { Translator } from "@/lib/platform/i18n/translator";

export type LetterParts = {
  /** Whom it greets. */
  name: string;
  /** One short paragraph each. */
  paragraphs: readonly string[];
  /** Facts, one a line. */
  facts?: readonly (readonly [label: string, value: string])[];
  /** The one deed: what to do, and the full address where it is done. */
  deed?: { label: string; url: string };
  reference?: string;
  /** Why this letter came to this reader. */
  why: string;
  network: string;
};

/** A letter as plain text: greeting, what happened, facts, one deed, reference, why you got it. */
export function letterText(t: Translator, parts: LetterParts): string {
  const { name, paragraphs, facts = [], deed, reference, why, network } = parts;
  const blocks = [
    t("letter.greeting", { name }),
    ...paragraphs,
    facts.map(([label, value]) => `${label}: ${value}`).join("\n"),
    deed ? `${deed.label}:\n${deed.url}` : "",
    reference ? t("letter.reference", { reference }) : "",
    `${t("letter.closing")}\n${network}`,
    `--\n${why}`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
