import type { ProgrammeStatus } from "@/lib/platform/db/generated/enums";
import type { Day } from "@/lib/platform/dates/calendar";

export type ProgrammeRefusal =
  | "programme_dates_reversed"
  | "programme_without_kinds"
  | "programme_without_topics"
  | "programme_move_not_allowed"
  | "programme_changed_meanwhile"
  | "programme_guide_empty"
  | "topic_in_use";

/** Written, open for profiles, running with its pairings, ended. */
export const PROGRAMME_MOVES = {
  DRAFT: ["OPEN"],
  OPEN: ["DRAFT", "RUNNING"],
  RUNNING: ["ENDED"],
  ENDED: [],
} as const satisfies Record<ProgrammeStatus, readonly ProgrammeStatus[]>;

export function mayMoveProgramme(from: ProgrammeStatus, to: ProgrammeStatus): boolean {
  return (PROGRAMME_MOVES[from] as readonly ProgrammeStatus[]).includes(to);
}

/** Whether a programme can be opened: somebody may take part, there is something to work on, profiles come before the start. */
export function openingRefusal(programme: {
  kinds: readonly string[];
  topics: number;
  profilesDueOn: Day;
  startsOn: Day;
}): ProgrammeRefusal | null {
  if (programme.kinds.length === 0) return "programme_without_kinds";
  if (programme.topics === 0) return "programme_without_topics";
  return programme.profilesDueOn < programme.startsOn ? null : "programme_dates_reversed";
}

/** Profiles are written while the programme is open, and looked at once a year while it runs. */
export function takesProfiles(status: ProgrammeStatus): boolean {
  return status === "OPEN" || status === "RUNNING";
}
