"use client";

import { useEffect, useRef } from "react";
import { DateFields } from "@/components/form/date-fields";
import { fieldId } from "@/components/form/field-id";
import { useFormState } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput, TimeField } from "@/components/form/text-fields";
import { MORE_ROWS, type FormState } from "@/lib/platform/refusal";

export type DayValues = {
  date: string | null;
  morningFrom: string | null;
  morningTo: string | null;
  afternoonFrom: string | null;
  afternoonTo: string | null;
  room: string | null;
};

export type DayWords = Record<
  "day" | "date" | "morningFrom" | "morningTo" | "afternoonFrom" | "afternoonTo" | "room" | "moreDays",
  string
>;

const TIMES = ["morningFrom", "morningTo", "afternoonFrom", "afternoonTo"] as const;

interface DayRowsProps {
  days: DayValues[];
  words: DayWords;
}

/** The days of a session, a row each. "Add a day" sends the form and gets it back with one more row, so it needs no script. */
export function DayRows({ days, words }: DayRowsProps) {
  const state = useFormState();
  const isLonger = state.status === "refused" && state.code === MORE_ROWS;
  const count = Math.max(days.length, rowsTyped(state)) + (isLonger ? 1 : 0);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isLonger) list.current?.querySelector<HTMLElement>(`#${fieldId(`days.${count - 1}.date`)}`)?.focus();
  }, [isLonger, count]);

  return (
    <div ref={list} className="grid gap-5">
      {Array.from({ length: count }, (_, index) => {
        const name = (part: string) => `days.${index}.${part}`;
        const day = days[index];
        return (
          <fieldset key={index} className="day-row">
            <legend>{words.day.replace("{number}", String(index + 1))}</legend>
            <DateFields name={name("date")} label={words.date} hint="" defaultValue={day?.date} />
            <div className="day-times">
              {TIMES.map((part) => (
                <TimeField
                  key={part}
                  name={name(part)}
                  label={words[part]}
                  hint=""
                  defaultValue={day?.[part]}
                />
              ))}
            </div>
            <TextInput
              name={name("room")}
              label={words.room}
              optional
              width="medium"
              defaultValue={day?.room}
            />
          </fieldset>
        );
      })}
      <div>
        <SubmitButton tone="secondary" size="small" name="rows" value="more">
          {words.moreDays}
        </SubmitButton>
      </div>
    </div>
  );
}

function rowsTyped(state: FormState): number {
  if (!("values" in state)) return 0;
  const indexes = Object.keys(state.values).map((name) => Number(/^days\.(\d{1,3})\./.exec(name)?.[1] ?? -1));
  return Math.max(-1, ...indexes) + 1;
}
