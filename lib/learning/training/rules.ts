import type { Mode, TrainingScope } from "@/lib/platform/db/generated/enums";

/** The most a day of training can hold, in hours: what bounds the hours of a range of dates. */
export const MOST_HOURS_A_DAY = 14;
/** How far back a training may be logged, in years. [D] */
export const OLDEST_YEARS = 20;
export const MOST_PARTICIPANTS = 1000;

/** A day of the calendar, "2026-03-12". */
type Day = string;

export type TrainingFacts = {
  scope: TrainingScope;
  countryCode: string;
  startsOn: Day;
  endsOn: Day;
  hours: number;
};

export type TrainingRefusal =
  | "training_in_future"
  | "training_dates_reversed"
  | "training_too_old"
  | "training_too_many_hours"
  | "training_country_not_home"
  | "training_country_not_abroad"
  | "training_logged_already"
  | "training_changed_meanwhile"
  | "training_removed"
  | "participant_there_already"
  | "too_many_participants";

const DAY_MS = 86_400_000;

export function trainingDays(startsOn: Day, endsOn: Day): number {
  return Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / DAY_MS) + 1;
}

/** Whether what somebody logs can be a fact: over (rule 29), in order, its hours fit its days, its country its scope. */
export function trainingRefusal(
  facts: TrainingFacts,
  { today, homeCountry }: { today: Day; homeCountry: string },
): TrainingRefusal | null {
  if (facts.endsOn < facts.startsOn) return "training_dates_reversed";
  if (facts.endsOn > today) return "training_in_future";
  if (Number(facts.startsOn.slice(0, 4)) < Number(today.slice(0, 4)) - OLDEST_YEARS)
    return "training_too_old";
  if (facts.hours > trainingDays(facts.startsOn, facts.endsOn) * MOST_HOURS_A_DAY)
    return "training_too_many_hours";
  if (facts.scope === "HOME" && facts.countryCode !== homeCountry) return "training_country_not_home";
  if (facts.scope === "ABROAD" && facts.countryCode === homeCountry) return "training_country_not_abroad";
  return null;
}

/** One line of an import: a training and one who took part. Lines of the same training repeat it. */
export type ImportLine = {
  line: number;
  scope: TrainingScope;
  countryCode: string;
  place: string | null;
  hostName: string;
  topic: string;
  mode: Mode;
  startsOn: Day;
  endsOn: Day;
  hours: number;
  fieldCodes: string[];
  staffNumber: string | null;
  givenName: string | null;
  familyName: string | null;
  school: string | null;
};

/** What is wrong with a line: its number, the column where one is to blame, a code and whose line it is. */
export type ImportProblem = { line: number; column: string | null; code: string; who: string };

export type ImportedParticipant = Pick<ImportLine, "staffNumber" | "givenName" | "familyName" | "school">;
export type ImportedTraining = Omit<ImportLine, "line" | keyof ImportedParticipant> & {
  lines: number[];
  participants: ImportedParticipant[];
};

/** A training of the file as it is kept between check and confirmation, with what confirming it would do. */
export type CheckedTraining = ImportedTraining & { isLogged: boolean; unknownStaff: string[] };
export type CheckedRows = { trainings: CheckedTraining[]; problems: ImportProblem[] };

/** What makes two lines the same training; the database's unique index says the same. */
export function trainingKey(
  training: Pick<ImportLine, "startsOn" | "endsOn" | "topic" | "hostName">,
  fold: (text: string) => string,
): string {
  return [training.startsOn, training.endsOn, fold(training.topic), fold(training.hostName)].join("|");
}

function participantKey(participant: ImportedParticipant, fold: (text: string) => string): string {
  return participant.staffNumber ?? fold(`${participant.givenName} ${participant.familyName}`);
}

/**
 * Lines gathered into trainings, each participant once. Lines of one training that disagree about it (hours, mode,
 * country, fields, place) are problems, named by their line.
 */
export function gatherLines(
  lines: readonly ImportLine[],
  fold: (text: string) => string,
): { trainings: ImportedTraining[]; problems: ImportProblem[] } {
  const trainings = new Map<string, ImportedTraining>();
  const problems: ImportProblem[] = [];
  for (const given of lines) {
    const { line, staffNumber, givenName, familyName, school, ...facts } = given;
    const key = trainingKey(given, fold);
    const training = trainings.get(key) ?? { ...facts, lines: [], participants: [] };
    const column = disagreement(training, given);
    const who = [givenName, familyName].filter(Boolean).join(" ") || (staffNumber ?? given.topic);
    if (column !== null) {
      problems.push({ line, column, code: "import_lines_disagree", who });
      continue;
    }
    const participant = { staffNumber, givenName, familyName, school };
    const own = participantKey(participant, fold);
    const isNamed = staffNumber !== null || (givenName !== null && familyName !== null);
    training.lines.push(line);
    if (isNamed && !training.participants.some((other) => participantKey(other, fold) === own))
      training.participants.push(participant);
    trainings.set(key, training);
  }
  return { trainings: [...trainings.values()], problems };
}

const AGREEING = ["scope", "countryCode", "place", "mode", "hours"] as const;

function disagreement(training: ImportedTraining, line: ImportLine): string | null {
  const column = AGREEING.find((name) => training[name] !== line[name]);
  if (column) return column;
  return training.fieldCodes.join() === line.fieldCodes.join() ? null : "fields";
}

/** Rows of a page of the list. */
export const TRAININGS_A_PAGE = 50;

/** The columns of an import with the titles they may have; the Turkish one is in the sample file. */
export const IMPORT_COLUMNS = {
  scope: ["kapsam", "scope", "əhatə"],
  country: ["ülke", "country", "ölkə"],
  place: ["yer", "place", "məkan"],
  host: ["düzenleyen", "host", "təşkilatçı"],
  topic: ["konu", "topic", "mövzu"],
  mode: ["biçim", "mode", "forma"],
  start: ["başlangıç", "start", "başlanğıc"],
  end: ["bitiş", "end", "son"],
  hours: ["saat", "hours"],
  fields: ["alanlar", "fields", "sahələr"],
  staffNumber: ["sicil no", "staff number", "tabel nömrəsi"],
  givenName: ["ad", "given name"],
  familyName: ["soyad", "family name"],
  school: ["okul", "school", "məktəb"],
} as const;
export type ImportColumn = keyof typeof IMPORT_COLUMNS;
export const OPTIONAL_COLUMNS = [
  "country",
  "place",
  "mode",
  "fields",
  "staffNumber",
  "givenName",
  "familyName",
  "school",
] as const satisfies readonly ImportColumn[];
