import type { Cell, Table } from "@/lib/platform/csv/table";
import { localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";
import type { PartnershipRow } from "./queries/list";

const COLUMNS = [
  "reference",
  "centre",
  "partner",
  "kind",
  "stage",
  "since",
  "nextStep",
  "holder",
  "due",
  "owner",
  "contact",
  "health",
] as const;

/** Partnerships as a table. */
export function partnershipsTable(t: Translator, rows: readonly PartnershipRow[], locale: Locale): Table {
  return {
    titles: COLUMNS.map((column) => t(`partnership.list.${column}`)),
    rows: rows.map((row): Cell[] => [
      row.reference,
      localName({ name: row.centreName, names: row.centreNames }, locale),
      row.partner,
      t(`partner.kind.${row.partnerKind}`),
      t(`partnership.stage.${row.status}`),
      row.statusSince,
      row.nextStep,
      row.nextStepHolder && t(`partnership.holder.${row.nextStepHolder}`),
      row.nextStepDueOn,
      row.owner,
      row.contact,
      row.health,
    ]),
  };
}

type LetterFacts = {
  locale: Locale;
  name: string;
  subject: string;
  body: string;
  partner: string;
  centre: Named;
  reference: string;
};

/** A coordinator's letter to everybody of a partnership, in their own words, and why it came. */
export function partnershipLetter(t: Translator, facts: LetterFacts) {
  const { locale, name, subject, body, partner, reference } = facts;
  const centre = localName(facts.centre, locale);
  return {
    kind: "partnership.letter",
    subject,
    body: letterText(t, {
      name,
      paragraphs: [body],
      reference,
      why: t("partnership.letter.why", { partner, centre }),
      network: centre,
    }),
  };
}
