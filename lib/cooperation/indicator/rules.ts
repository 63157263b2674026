import { addDays, type Day } from "@/lib/platform/dates/calendar";

export type IndicatorRefusal =
  | "indicator_target_is_baseline"
  | "indicator_changed_meanwhile"
  | "indicator_measured_in_future"
  | "survey_open_already"
  | "survey_nobody_to_ask"
  | "survey_closed"
  | "partnership_ended";

/** So long a survey is open for answers, in days. [D] */
export const SURVEY_DAYS = 30;
export const QUESTIONS = ["usefulness", "communication", "again"] as const;
export type Question = (typeof QUESTIONS)[number];
export const SCORES = [1, 2, 3, 4, 5] as const;

type Aim = { baseline: number; target: number };

/** Reached when what was measured is at the target or beyond it; below it, where less is better (rule 63). */
export function isAchieved({ baseline, target }: Aim, actual: number | null): boolean {
  if (actual === null) return false;
  return target >= baseline ? actual >= target : actual <= target;
}

export const surveyCloses = (askedOn: Day): Day => addDays(askedOn, SURVEY_DAYS);

/** The last day counts: whoever answers on it is heard. */
export const isOpenOn = ({ closesOn }: { closesOn: Day }, day: Day): boolean => day <= closesOn;

export type SurveyScores = Record<Question, number>;

/** The mean of each question and of all together; null where nobody answered. */
export function surveyMeans(answers: readonly SurveyScores[]): (SurveyScores & { all: number }) | null {
  if (answers.length === 0) return null;
  const mean = (question: Question) =>
    answers.reduce((sum, answer) => sum + answer[question], 0) / answers.length;
  const [usefulness, communication, again] = [mean("usefulness"), mean("communication"), mean("again")];
  return { usefulness, communication, again, all: (usefulness + communication + again) / 3 };
}
