import type { Table } from "@/lib/platform/csv/table";
import type { Translator } from "@/lib/platform/i18n/translator";
import { type CheckedNominees, type Failed, NOMINATION_COLUMNS } from "./rules";

const NOTHING = {
  years: "",
  reference: "",
  title: "",
  courses: "",
  missing: "",
  limit: "",
  have: "",
  hours: "",
};

/** Why somebody cannot be nominated, in one sentence after another. */
const whyNot = (t: Translator, failed: readonly Failed[]): string =>
  failed
    .map(({ refusal, details }) => t(`enrolment.refusal.${refusal}`, { ...NOTHING, ...details }))
    .join(" ");

/** The rows that cannot be nominated, in the order of the file, each with its name and why. */
export function wrongNominees(t: Translator, { nominees, problems }: CheckedNominees) {
  return [
    ...problems.map(({ line, who, code }) => ({ line, who, why: t(`nomination.problem.${code}`) })),
    ...nominees.flatMap(({ line, name, failed }) =>
      failed.length === 0 ? [] : [{ line, who: name, why: whyNot(t, failed) }],
    ),
  ].sort((a, b) => a.line - b.line);
}

export function wrongNomineesTable(t: Translator, checked: CheckedNominees): Table {
  return {
    titles: [t("nomination.page.line"), t("nomination.page.who"), t("nomination.page.why")],
    rows: wrongNominees(t, checked).map(({ line, who, why }) => [line, who, why]),
  };
}

/** The columns with two rows that show how they are filled in: by two facts, and by the mail address. */
export function sampleNominees(): Table {
  return {
    titles: Object.values(NOMINATION_COLUMNS).map((titles) => titles[0]),
    rows: [
      ["1000001", "Ayşe", "Örnek", ""],
      ["", "", "", "ali.ornek@okul.example"],
    ],
  };
}
