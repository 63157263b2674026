import type { Cell, Table } from "@/lib/platform/csv/table";
import type { Day } from "@/lib/platform/dates/calendar";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";
import type { AgreementRow } from "./queries";

const COLUMNS = ["reference", "name", "kind", "partner", "centre", "startsOn", "endsOn", "phase"] as const;

/** Agreements as a table: days as 2026-03-12, so that a spreadsheet sorts them. */
export function agreementsTable(t: Translator, rows: readonly AgreementRow[], locale: Locale): Table {
  return {
    titles: COLUMNS.map((column) => t(`agreement.page.${column}`)),
    rows: rows.map((row): Cell[] => [
      row.reference,
      row.title,
      t(`agreement.kind.${row.kind}`),
      row.partner.name,
      localName({ name: row.centre.shortName, names: row.centre.shortNames }, locale),
      row.startsOn,
      row.endsOn,
      t(`agreement.phase.${row.phase}`),
    ]),
  };
}

export type LetterAbout = {
  /** Whom it greets. */
  name: string;
  locale: Locale;
  reference: string;
  title: string;
  partner: string;
  centre: { shortName: string; shortNames: unknown };
  endsOn: Day;
};

const factsOf = (t: Translator, about: LetterAbout): [string, string][] => [
  [t("agreement.page.reference"), about.reference],
  [t("agreement.page.name"), about.title],
  [t("agreement.page.partner"), about.partner],
  [
    t("agreement.page.centre"),
    localName({ name: about.centre.shortName, names: about.centre.shortNames }, about.locale),
  ],
  [t("agreement.page.endsOn"), formatDate(about.endsOn, { locale: about.locale, zone: "UTC" })],
];

/** To both owners, when the end comes nearer; the centre's owner is led to the agreement. */
export function reminderLetter(
  t: Translator,
  about: LetterAbout,
  { days, link }: { days: number; link: string | null },
) {
  return {
    kind: "agreement.reminder",
    subject: t("agreement.letter.reminderSubject", { days, reference: about.reference }),
    body: letterText(t, {
      name: about.name,
      paragraphs: [
        t("agreement.letter.reminderText", { days }),
        t(link === null ? "agreement.letter.reminderPartner" : "agreement.letter.reminderCentre"),
      ],
      facts: factsOf(t, about),
      deed: link === null ? undefined : { label: t("agreement.letter.open"), url: link },
      why: t(link === null ? "agreement.letter.whyContact" : "agreement.letter.whyOwner"),
      network: t("layout.network.name"),
    }),
  };
}

/** To the centre's owner: the partner says that something is wrong. */
export function flagLetter(
  t: Translator,
  about: LetterAbout,
  { text, link }: { text: string; link: string },
) {
  return {
    kind: "agreement.flag",
    subject: t("agreement.letter.flagSubject", { reference: about.reference }),
    body: letterText(t, {
      name: about.name,
      paragraphs: [t("agreement.letter.flagText"), text],
      facts: factsOf(t, about),
      deed: { label: t("agreement.letter.answer"), url: link },
      why: t("agreement.letter.whyOwner"),
      network: t("layout.network.name"),
    }),
  };
}

/** To the partner's contact: what came of it. */
export function answerLetter(
  t: Translator,
  about: LetterAbout,
  { text, answer }: { text: string; answer: string },
) {
  return {
    kind: "agreement.flag_answer",
    subject: t("agreement.letter.answerSubject", { reference: about.reference }),
    body: letterText(t, {
      name: about.name,
      paragraphs: [t("agreement.letter.answerText"), answer, t("agreement.letter.answerAbout"), text],
      facts: factsOf(t, about),
      why: t("agreement.letter.whyContact"),
      network: t("layout.network.name"),
    }),
  };
}
