"use client";

import { useField } from "@/components/form/form-context";
import { ATTENDANCE_STATUSES } from "@/lib/learning/attendance/rules";
import type { AttendanceStatus } from "@/lib/platform/db/generated/enums";

export interface RegisterRow {
  enrolmentId: string;
  name: string;
  school: string | null;
  mark: { id: string; status: AttendanceStatus; minutes: number } | null;
}

interface RegisterRowsProps {
  caption: string;
  rows: RegisterRow[];
  readOnly: boolean;
  words: {
    person: string;
    mark: string;
    minutes: string;
    minutesFor: string;
    markFor: string;
    notMarked: string;
    status: Record<AttendanceStatus, string>;
  };
}

/** A half-day's register: each person with five marks to choose from and, for two of them, the minutes. */
export function RegisterRows({ caption, rows, readOnly, words }: RegisterRowsProps) {
  return (
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
          <Row key={row.enrolmentId} row={row} readOnly={readOnly} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, readOnly, words }: { row: RegisterRow } & Pick<RegisterRowsProps, "readOnly" | "words">) {
  const { enrolmentId, name, school, mark } = row;
  const typedMark = useField(`marks.${enrolmentId}`).typed;
  const minutes = useField(`minutes.${enrolmentId}`);
  const chosen = typedMark ?? mark?.status ?? "";
  const takesMinutes = mark?.status === "LATE" || mark?.status === "PARTIAL";
  const known = takesMinutes ? String(mark.minutes) : "";
  return (
    <tr>
      <th scope="row">
        {name}
        {school ? <span className="block text-sm font-normal text-ink-soft">{school}</span> : null}
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
            <input type="hidden" name={`seen.${enrolmentId}`} value={mark?.id ?? ""} />
            {ATTENDANCE_STATUSES.map((status) => (
              <label key={status} className="mark-choice">
                <input
                  type="radio"
                  name={`marks.${enrolmentId}`}
                  value={status}
                  defaultChecked={chosen === status}
                />
                <span>{words.status[status]}</span>
              </label>
            ))}
          </fieldset>
        )}
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
            defaultValue={minutes.typed ?? known}
          />
        )}
      </td>
    </tr>
  );
}
