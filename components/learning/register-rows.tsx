"use client";

import { useRef, useState } from "react";
import { useField } from "@/components/form/form-context";
import { ATTENDANCE_STATUSES, type MergeRefusal } from "@/lib/learning/attendance/rules";
import type { AttendanceStatus } from "@/lib/platform/db/generated/enums";
import { RegisterAnswer, type AnswerWords } from "./register-answer";
import type { RowState } from "./register-device";
import { RegisterFinder, type FinderWords } from "./register-finder";
import { useRegisterDevice, type DeviceSetting } from "./use-register-device";

export interface RegisterRow {
  enrolmentId: string;
  code: string;
  name: string;
  school: string | null;
  mark: { id: string; status: AttendanceStatus; minutes: number } | null;
  /** Present by their own check-in, which nobody has confirmed yet. */
  isOwnWord: boolean;
}

export interface RegisterWords extends AnswerWords, FinderWords {
  person: string;
  mark: string;
  minutes: string;
  minutesFor: string;
  markFor: string;
  notMarked: string;
  ownWord: string;
  status: Record<AttendanceStatus, string>;
  refusal: Record<MergeRefusal, string>;
  phase: Record<"kept" | "sending" | "saved" | "nothing" | "look" | "sign_in" | "failed", string>;
}

interface RegisterRowsProps {
  caption: string;
  rows: RegisterRow[];
  readOnly: boolean;
  /** Where marks are kept on the device until they are sent; without it, and without scripts, the form is posted. */
  device?: DeviceSetting;
  words: RegisterWords;
}

/** A half-day's register: each person with five marks to choose from and, for two of them, the minutes. */
export function RegisterRows({ caption, rows, readOnly, device: setting, words }: RegisterRowsProps) {
  const place = useRef<HTMLDivElement>(null);
  const device = useRegisterDevice(place, rows, setting);
  const { state } = device;
  const phase = state && state.phase !== "still" ? words.phase[state.phase] : null;
  return (
    <div ref={place} data-device={device.isOn ? "on" : "off"}>
      {readOnly ? null : <RegisterFinder rows={rows} words={words} />}
      {device.isOn ? (
        <p role="status" className={phase ? phaseClass(state?.phase) : "sr-only"}>
          {phase?.replace("{count}", String(state?.waiting ?? 0))}
        </p>
      ) : null}
      <table className="data-table as-cards">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.mark}</th>
            <th scope="col">{words.minutes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.enrolmentId}
              row={row}
              kept={state?.rows.get(row.enrolmentId)}
              readOnly={readOnly}
              words={words}
              onMark={(change) => device.mark(row.enrolmentId, change)}
              onDecide={(whose) => device.decide(row.enrolmentId, whose)}
              onDiscard={() => device.discard(row.enrolmentId)}
              reader={setting?.reader}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function phaseClass(phase: string | undefined): string {
  const tone = phase === "saved" ? "notice-green" : phase === "sending" ? "" : "notice-amber";
  return `notice ${tone} register-phase`;
}

interface RowProps extends Pick<RegisterRowsProps, "readOnly" | "words"> {
  row: RegisterRow;
  kept: RowState | undefined;
  reader: DeviceSetting["reader"] | undefined;
  onMark: (change: { status?: AttendanceStatus; minutes?: string }) => void;
  onDecide: (whose: "theirs" | "mine") => void;
  onDiscard: () => void;
}

function Row({ row, kept, readOnly, words, reader, onMark, onDecide, onDiscard }: RowProps) {
  const { enrolmentId, name, school, mark, code, isOwnWord } = row;
  const typedMark = useField(`marks.${enrolmentId}`).typed;
  const minutes = useField(`minutes.${enrolmentId}`);
  const takesMinutes = mark?.status === "LATE" || mark?.status === "PARTIAL";
  const [own, setOwn] = useState({
    status: typedMark ?? mark?.status ?? "",
    minutes: minutes.typed ?? (takesMinutes ? String(mark.minutes) : ""),
  });
  const shown = kept ? { status: kept.status ?? "", minutes: kept.minutes } : own;
  const change = (next: { status?: AttendanceStatus; minutes?: string }) => {
    setOwn({ ...shown, ...next });
    onMark(next);
  };
  const stood = kept?.stood ?? mark;
  return (
    <tr id={`row-${code}`}>
      <th scope="row">
        {name}
        <span className="block text-sm font-normal text-ink-soft">
          <span className="tabular-nums">{code}</span>
          {school ? ` · ${school}` : null}
        </span>
      </th>
      <td data-label={words.mark} className={readOnly ? undefined : "cell-wide"}>
        {readOnly ? (
          mark ? (
            words.status[mark.status]
          ) : (
            words.notMarked
          )
        ) : (
          <fieldset className="mark-choices">
            <legend className="sr-only">{words.markFor.replace("{name}", name)}</legend>
            <input type="hidden" name={`seen.${enrolmentId}`} value={stood?.id ?? ""} />
            {ATTENDANCE_STATUSES.map((status) => (
              <label key={status} className="mark-choice">
                <input
                  type="radio"
                  name={`marks.${enrolmentId}`}
                  value={status}
                  checked={shown.status === status}
                  onChange={() => change({ status })}
                />
                <span>{words.status[status]}</span>
              </label>
            ))}
          </fieldset>
        )}
        {isOwnWord && (!kept || kept.stood?.id === mark?.id) ? (
          <span className="mt-1 block text-sm text-ink-soft">{words.ownWord}</span>
        ) : null}
        {kept?.waiting?.answer && reader ? (
          <RegisterAnswer
            name={name}
            waiting={kept.waiting}
            words={words}
            reader={reader}
            onDecide={onDecide}
            onDiscard={onDiscard}
          />
        ) : null}
      </td>
      <td data-label={words.minutes}>
        {readOnly ? (
          (mark?.minutes ?? "")
        ) : (
          <input
            id={minutes.id}
            name={`minutes.${enrolmentId}`}
            className="control w-20"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            aria-label={words.minutesFor.replace("{name}", name)}
            aria-invalid={minutes.error ? true : undefined}
            value={shown.minutes}
            onChange={(event) => change({ minutes: event.target.value })}
          />
        )}
      </td>
    </tr>
  );
}
