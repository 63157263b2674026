/** Something that needs the reader, with its deed one click away. */
export type Task = {
  id: string;
  /** The sentence's key in the messages, and what stands in it. */
  sentence: string;
  values: Record<string, string | number>;
  /** Where the deed is done, without the language. */
  path: string;
  /** By when it is wanted, or since when it waits. */
  at: Date | null;
  zone: string | null;
  /** `at` is a whole day (its midnight in UTC), not a moment of one. */
  isDay?: true;
  kind: TaskKind;
};

/** By when, where that is a day of the calendar. */
export const untilDay = (at: Date | null) => ({ at, zone: null, isDay: true as const });

/** The most pressing first: what runs out by itself, what others wait for, what can wait. */
export const TASK_KINDS = [
  "offer",
  "register",
  "jobDay",
  "lesson",
  "closing",
  "session",
  "pairing",
  "approval",
  "choice",
  "interest",
  "need",
  "claim",
  "external",
  "followUp",
  "course",
  "agreement",
  "partnership",
  "plan",
  "mobility",
  "mail",
  "erasure",
  "profile",
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** By kind, and within a kind the earliest moment first; what has no moment comes last. */
export function inOrder(tasks: readonly Task[]): Task[] {
  const moment = ({ at }: Task) => at?.getTime() ?? Number.POSITIVE_INFINITY;
  return [...tasks].sort((a, b) => {
    const byKind = TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind);
    if (byKind !== 0) return byKind;
    const [one, other] = [moment(a), moment(b)];
    if (one !== other) return one < other ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}
