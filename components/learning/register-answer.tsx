"use client";

import { buttonClass } from "@/components/ui/button-class";
import type { MergeRefusal } from "@/lib/learning/attendance/rules";
import { formatShortInstant, type Reader } from "@/lib/platform/dates/format";
import type { AttendanceStatus } from "@/lib/platform/db/generated/enums";
import type { WaitingMark } from "./device-store";

export interface AnswerWords {
  conflict: string;
  mine: string;
  theirs: string;
  keepMine: string;
  keepTheirs: string;
  discard: string;
  status: Record<AttendanceStatus, string>;
  refusal: Record<MergeRefusal, string>;
}

interface RegisterAnswerProps {
  name: string;
  waiting: WaitingMark;
  words: AnswerWords;
  reader: Reader;
  onDecide: (whose: "theirs" | "mine") => void;
  onDiscard: () => void;
}

/** What stood against a mark that was sent: another's beside it with who and when, to choose from, or a refusal in words. */
export function RegisterAnswer({ name, waiting, words, reader, onDecide, onDiscard }: RegisterAnswerProps) {
  const { answer } = waiting;
  if (!answer) return null;
  const at = (instant: string) => formatShortInstant(new Date(instant), reader);
  if (answer.outcome === "refused") {
    return (
      <div className="register-answer" role="group" aria-label={name}>
        <p>{words.refusal[answer.code]}</p>
        <button type="button" className={buttonClass("secondary", "small")} onClick={onDiscard}>
          {words.discard}
        </button>
      </div>
    );
  }
  const { theirs } = answer;
  return (
    <div className="register-answer" role="group" aria-label={words.conflict.replace("{name}", name)}>
      <p className="font-[600]">{words.conflict.replace("{name}", name)}</p>
      <p>
        {words.theirs
          .replace("{by}", theirs.by)
          .replace("{status}", words.status[theirs.status])
          .replace("{when}", at(theirs.at))}
      </p>
      <p>{words.mine.replace("{status}", words.status[waiting.status]).replace("{when}", at(waiting.at))}</p>
      <p className="flex flex-wrap gap-2">
        <button
          type="button"
          className={buttonClass("secondary", "small")}
          onClick={() => onDecide("theirs")}
        >
          {words.keepTheirs}
        </button>
        <button type="button" className={buttonClass("secondary", "small")} onClick={() => onDecide("mine")}>
          {words.keepMine}
        </button>
      </p>
    </div>
  );
}
