import { z } from "zod";
import { Mode, TrainingScope } from "@/lib/platform/db/generated/enums";
import {
  dateField,
  enumField,
  fileField,
  idField,
  intField,
  lenient,
  listOf,
  longText,
  optional,
  pageField,
  searchField,
  text,
} from "@/lib/platform/fields";
import { fieldErrors } from "@/lib/platform/fields/form-data";
import { foldSearch } from "@/lib/platform/search";
import type { ImportColumn, ImportLine, ImportProblem } from "./rules";

const facts = {
  scope: enumField(TrainingScope),
  countryCode: text({ min: 2, max: 2 }),
  place: optional(text({ max: 120 })),
  hostName: text({ max: 200 }),
  topic: text({ max: 200 }),
  mode: enumField(Mode),
  startsOn: dateField({ from: "2000-01-01", to: "2100-12-31" }),
  endsOn: dateField({ from: "2000-01-01", to: "2100-12-31" }),
  hours: intField({ min: 1, max: 2000 }),
  fieldIds: listOf(idField, { max: 70 }),
  report: longText({ min: 0, max: 8000 }),
};

export const logTrainingInput = z.object({ centreId: idField, ...facts });
export type LogTrainingInput = z.infer<typeof logTrainingInput>;

export const editTrainingInput = z.object({
  trainingId: idField,
  version: intField({ min: 1, max: 1_000_000 }),
  ...facts,
});
export type EditTrainingInput = z.infer<typeof editTrainingInput>;

export const removeTrainingInput = z.object({ trainingId: idField });

export const addParticipantInput = z.object({ trainingId: idField, personId: idField });
export const addNamedParticipantInput = z.object({
  trainingId: idField,
  givenName: text({ max: 80 }),
  familyName: text({ max: 80 }),
  school: optional(text({ max: 200 })),
});
export const removeParticipantInput = z.object({ trainingId: idField, participantId: idField });

export const attachFileInput = z.object({
  trainingId: idField,
  file: fileField,
  altText: optional(text({ max: 300 })),
  credit: optional(text({ max: 120 })),
});
export const detachFileInput = z.object({ trainingId: idField, fileId: idField });

export const checkImportInput = z.object({ centreId: idField, file: fileField });
export const decideImportInput = z.object({ importId: idField });

/** The list's filters, from the URL; what does not fit is as good as absent. */
export const listTrainingsQuery = z.object({
  q: searchField,
  scope: lenient(enumField(TrainingScope)),
  field: lenient(idField),
  centre: lenient(idField),
  year: lenient(intField({ min: 2000, max: 2100 })),
  page: pageField,
});
export type ListTrainingsQuery = z.infer<typeof listTrainingsQuery>;

const SCOPE_WORDS: Record<TrainingScope, readonly string[]> = {
  HOME: ["yurt içi", "home", "ölkədaxili"],
  ABROAD: ["yurt dışı", "abroad", "xaricdə"],
};
const MODE_WORDS: Record<Mode, readonly string[]> = {
  FACE_TO_FACE: ["yüz yüze", "face-to-face", "face to face", "əyani"],
  ON_THE_JOB: ["işbaşı", "on-the-job", "on the job", "iş yerində"],
  DISTANCE: ["uzaktan", "distance", "məsafədən"],
  BLENDED: ["karma", "blended", "qarışıq"],
};

function readWord<Value extends string>(
  words: Record<Value, readonly string[]>,
  typed: string,
): Value | null {
  const folded = foldSearch(typed);
  const values = Object.keys(words) as Value[];
  return values.find((value) => [value, ...words[value]].some((word) => foldSearch(word) === folded)) ?? null;
}

const importRow = z.object({
  place: facts.place,
  host: facts.hostName,
  topic: facts.topic,
  start: facts.startsOn,
  end: facts.endsOn,
  hours: facts.hours,
  staffNumber: optional(text({ max: 20 })),
  givenName: optional(text({ max: 80 })),
  familyName: optional(text({ max: 80 })),
  school: optional(text({ max: 200 })),
});

/** "12.03.2026" and "12/3/2026", as spreadsheets write days, to "2026-03-12"; anything else stays. */
function asIsoDay(typed = ""): string {
  const match = /^([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})$/.exec(typed.trim());
  if (!match) return typed;
  const [, day = "", month = "", year = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

type Known = { homeCountry: string; countries: ReadonlyMap<string, string>; fieldCodes: ReadonlySet<string> };

/** One line of a file as a training and a participant, or everything that is wrong with it by column. */
export function readImportRow(
  line: number,
  cells: Record<string, string>,
  { homeCountry, countries, fieldCodes }: Known,
): ImportLine | { problems: ImportProblem[] } {
  const who = [cells.givenName, cells.familyName].filter(Boolean).join(" ") || cells.topic || "";
  const problems: ImportProblem[] = [];
  const wrong = (column: ImportColumn, code: string) => problems.push({ line, column, code, who });
  const parsed = importRow.safeParse({
    ...cells,
    start: asIsoDay(cells.start),
    end: asIsoDay(cells.end),
  });
  if (!parsed.success) {
    for (const [column, { code }] of Object.entries(fieldErrors(parsed.error)))
      wrong(column.split(".")[0] as ImportColumn, code);
  }
  const scope = readWord(SCOPE_WORDS, cells.scope ?? "");
  if (scope === null) wrong("scope", cells.scope ? "wrongChoice" : "missing");
  const mode = cells.mode ? readWord(MODE_WORDS, cells.mode) : "FACE_TO_FACE";
  if (mode === null) wrong("mode", "wrongChoice");
  const country = cells.country ? countries.get(foldSearch(cells.country)) : homeCountry;
  if (country === undefined) wrong("country", "wrongChoice");
  const codes = (cells.fields ?? "").split(/[;,\s]+/).filter(Boolean);
  if (codes.some((code) => !fieldCodes.has(code))) wrong("fields", "wrongChoice");
  if ((cells.givenName ?? "") !== "" && (cells.familyName ?? "") === "") wrong("familyName", "missing");
  if (!parsed.success || scope === null || mode === null || country === undefined || problems.length > 0)
    return { problems };
  const { host, start, end, ...row } = parsed.data;
  return {
    ...row,
    line,
    scope,
    mode,
    countryCode: country,
    hostName: host,
    startsOn: start,
    endsOn: end,
    fieldCodes: [...new Set(codes)].sort(),
  };
}
