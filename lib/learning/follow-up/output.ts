import type { Cell, Table } from "@/lib/platform/csv/table";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { ResultRow } from "./queries/results";
import {
  type FeedbackQuestion,
  FOLLOW_UP_USES,
  HINDRANCES,
  meanOf,
  type ResultKind,
  type Tally,
} from "./rules";

const mean = (tally: Tally | null, question: FeedbackQuestion): Cell =>
  tally && tally.n > 0 ? Math.round(meanOf(tally, question) * 100) / 100 : null;

/** The results with every count; what is masked on the page is empty here too. */
export function resultsTable(
  t: Translator,
  by: ResultKind,
  { rows, total }: { rows: readonly ResultRow[]; total: ResultRow },
  locale: Locale,
): Table {
  const counted = [...FOLLOW_UP_USES, ...HINDRANCES];
  const words = [
    ...FOLLOW_UP_USES.map((use) => t(`followUp.use.${use}`)),
    ...HINDRANCES.map((hindrance) => t(`followUp.hindrance.${hindrance}`)),
  ];
  const counts = (tally: Tally | null): Cell[] => counted.map((key) => tally && (tally[key] ?? 0));
  return {
    titles: [
      t(`followUp.results.name.${by}`),
      t("followUp.results.feedback"),
      t("followUp.results.mean.content"),
      t("followUp.results.mean.trainer"),
      t("followUp.results.mean.organisation"),
      t("followUp.results.usefulness"),
      t("followUp.results.asked"),
      t("followUp.results.teachers"),
      ...words.map((word) => `${t("followUp.results.teachers")}: ${word}`),
      t("followUp.results.principals"),
      ...words.map((word) => `${t("followUp.results.principals")}: ${word}`),
    ],
    rows: [...rows, total].map((row): Cell[] => [
      row.id === "all" ? t("followUp.results.total") : localName(row, locale),
      row.feedback?.n ?? null,
      mean(row.feedback, "content"),
      mean(row.feedback, "trainer"),
      mean(row.feedback, "organisation"),
      mean(row.feedback, "usefulness"),
      row.asked,
      row.teacher?.n ?? null,
      ...counts(row.teacher),
      row.principal?.n ?? null,
      ...counts(row.principal),
    ]),
  };
}
