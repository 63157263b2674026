"use client";

import { partsOfDay } from "@/lib/platform/dates/calendar";
import { formatDate } from "@/lib/platform/dates/format";
import { FieldSet, type FieldProps } from "./field";
import { useField } from "./form-context";

interface DateFieldsProps extends FieldProps {
  /** "2026-03-12" */
  defaultValue?: string | null;
  /** For a birth date: the browser may fill it in. */
  birthday?: boolean;
}

const parts = [
  { part: "day", size: 2, width: "w-16" },
  { part: "month", size: 2, width: "w-16" },
  { part: "year", size: 4, width: "w-24" },
] as const;

/** A date as three numbers; sends `name.day`, `name.month`, `name.year`, which `dateField` reads. */
export function DateFields({ name, label, hint, optional, defaultValue, birthday }: DateFieldsProps) {
  const { id, words, typedPart, error, storedBeside } = useField(name);
  const known = defaultValue ? partsOfDay(defaultValue) : null;
  const own = parts.map(({ part }) => Number(typedPart(part) ?? "")).join(".");
  const stored = storedBeside(
    typedPart("day") === undefined ? undefined : own,
    parts.map(({ part }) => Number(known?.[part] ?? "")).join("."),
    defaultValue && words ? formatDate(defaultValue, { locale: words.locale, zone: "UTC" }) : "",
  );
  return (
    <FieldSet
      name={name}
      label={label}
      hint={hint ?? words?.form.date.hint}
      optional={optional}
      stored={stored}
    >
      <div className="flex gap-4">
        {parts.map(({ part, size, width }, i) => (
          <div key={part}>
            <label htmlFor={i === 0 ? id : `${id}-${part}`} className="mb-1 block text-sm">
              {words?.form.date[part] ?? part}
            </label>
            <input
              id={i === 0 ? id : `${id}-${part}`}
              name={`${name}.${part}`}
              inputMode="numeric"
              autoComplete={birthday ? `bday-${part}` : "off"}
              maxLength={size}
              defaultValue={typedPart(part) ?? known?.[part] ?? ""}
              aria-invalid={error ? true : undefined}
              className={`control ${width}`}
            />
          </div>
        ))}
      </div>
    </FieldSet>
  );
}
