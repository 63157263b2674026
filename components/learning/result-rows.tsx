"use client";

import { useField } from "@/components/form/form-context";

export interface ResultRow {
  enrolmentId: string;
  name: string;
  school: string | null;
  result: { id: string; points: number | null } | null;
}

interface Words {
  caption: string;
  person: string;
  points: string;
  pointsFor: string;
  absent: string;
  absentFor: string;
  none: string;
}

interface ResultRowsProps {
  rows: ResultRow[];
  readOnly: boolean;
  words: Words;
}

/** The results of a session's assessment: points a person, or that they did not sit. */
export function ResultRows({ rows, readOnly, words }: ResultRowsProps) {
  return (
    <table className="data-table as-cards">
      <caption className="sr-only">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.points}</th>
          <th scope="col">{words.absent}</th>
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

function Row({ row, readOnly, words }: { row: ResultRow; readOnly: boolean; words: Words }) {
  const { enrolmentId, name, school, result } = row;
  const points = useField(`points.${enrolmentId}`);
  const absent = useField(`absent.${enrolmentId}`);
  const isAbsent = result !== null && result.points === null;
  const ticked = absent.typedAll ? absent.typedAll.includes("true") : isAbsent;
  return (
    <tr>
      <th scope="row">
        {name}
        {school ? <span className="block text-sm font-normal text-ink-soft">{school}</span> : null}
      </th>
      <td data-label={words.points}>
        {readOnly ? (
          isAbsent ? (
            words.absent
          ) : (
            (result?.points ?? words.none)
          )
        ) : (
          <>
            {points.error ? (
              <p id={`${points.id}-error`} className="field-error">
                {points.error}
              </p>
            ) : null}
            <input type="hidden" name={`seen.${enrolmentId}`} value={result?.id ?? ""} />
            <input
              id={points.id}
              name={`points.${enrolmentId}`}
              className="control w-20"
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              aria-label={words.pointsFor.replace("{name}", name)}
              aria-invalid={points.error ? true : undefined}
              defaultValue={points.typed ?? (result?.points === null ? "" : result?.points)}
            />
          </>
        )}
      </td>
      <td data-label={words.absent}>
        {readOnly ? (
          ""
        ) : (
          <input
            id={absent.id}
            type="checkbox"
            className="size-6"
            name={`absent.${enrolmentId}`}
            value="true"
            aria-label={words.absentFor.replace("{name}", name)}
            defaultChecked={ticked}
          />
        )}
      </td>
    </tr>
  );
}
