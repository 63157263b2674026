"use client";

import { useId, useState, useSyncExternalStore } from "react";
import { readRowCode } from "@/lib/learning/attendance/rules";

export interface FinderWords {
  findRow: string;
  findRowHint: string;
  noRow: string;
}

interface RegisterFinderProps {
  rows: readonly { code: string; name: string }[];
  words: FinderWords;
}

const never = () => () => undefined;

/** From a row of the paper sheet to the person's row: the typed code leads there, a mistyped one nowhere. */
export function RegisterFinder({ rows, words }: RegisterFinderProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isAlive) return null;
  const code = readRowCode(typed);
  const isWrong = code !== null && !rows.some((row) => row.code === code);
  const find = (text: string) => {
    setTyped(text);
    const found = readRowCode(text);
    const row = found === null ? null : document.getElementById(`row-${found}`);
    row?.scrollIntoView({ block: "center" });
    row?.querySelector<HTMLInputElement>("input[type=radio]:checked, input[type=radio]")?.focus();
  };
  return (
    <div className="mb-4 grid gap-1">
      <label htmlFor={id} className="font-[600]">
        {words.findRow}
      </label>
      <span id={`${id}-hint`} className="text-sm text-ink-soft">
        {words.findRowHint}
      </span>
      <input
        id={id}
        className="control w-32"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={9}
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong ? true : undefined}
        value={typed}
        onChange={(event) => find(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <span role="status" className="field-error">
        {isWrong ? words.noRow : null}
      </span>
    </div>
  );
}
