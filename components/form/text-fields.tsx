"use client";

import { Field, type FieldProps } from "./field";
import { useField, useFormState } from "./form-context";

type Width = "short" | "medium" | "full";
const widths: Record<Width, string> = { short: "max-w-32", medium: "max-w-80", full: "" };

interface TextInputProps extends FieldProps {
  defaultValue?: string | number | null;
  type?: "text" | "email" | "tel" | "url" | "search" | "password";
  /** `numeric` for whole numbers and codes: never `type="number"`, whose wheel changes values. */
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "url" | "search";
  autoComplete?: string;
  maxLength?: number;
  width?: Width;
  spellCheck?: boolean;
  /** The language of what is to be typed, where it is not the page's. */
  lang?: string;
}

/** One line of text. What was typed stays after a failure, except a password. */
export function TextInput(props: TextInputProps) {
  const { name, label, hint, optional, defaultValue, type = "text", width = "full", ...rest } = props;
  const { typed, storedBeside } = useField(name);
  const value = type === "password" ? "" : (typed ?? defaultValue ?? "");
  const stored = storedBeside(typed, String(defaultValue ?? ""));
  return (
    <Field name={name} label={label} hint={hint} optional={optional} stored={stored}>
      {(wiring) => (
        <input
          {...wiring}
          {...rest}
          type={type}
          defaultValue={value}
          className={`control ${widths[width]}`}
        />
      )}
    </Field>
  );
}

interface TextAreaProps extends FieldProps {
  defaultValue?: string | null;
  rows?: number;
  /** Told as a hint; the schema refuses what is longer, nothing is cut off while typing. */
  maxLength?: number;
  lang?: string;
}

export function TextArea({
  name,
  label,
  hint,
  optional,
  defaultValue,
  rows = 4,
  maxLength,
  lang,
}: TextAreaProps) {
  const { typed, words, storedBeside } = useField(name);
  const limit = maxLength && words ? words.form.atMost.replace("{max}", String(maxLength)) : undefined;
  const stored = storedBeside(typed, defaultValue ?? "");
  return (
    <Field name={name} label={label} hint={hint ?? limit} optional={optional} stored={stored}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={rows}
          lang={lang}
          defaultValue={typed ?? defaultValue ?? ""}
          className="control"
        />
      )}
    </Field>
  );
}

interface TimeFieldProps extends FieldProps {
  /** "14:30" */
  defaultValue?: string | null;
}

/** A time of day as text, "09.30". */
export function TimeField({ name, label, hint, optional, defaultValue }: TimeFieldProps) {
  const { typed, words, storedBeside } = useField(name);
  const stored = storedBeside(typed, defaultValue ?? "");
  return (
    <Field name={name} label={label} hint={hint ?? words?.form.timeHint} optional={optional} stored={stored}>
      {(wiring) => (
        <input
          {...wiring}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          defaultValue={typed ?? defaultValue ?? ""}
          className="control max-w-28"
        />
      )}
    </Field>
  );
}

interface FileFieldProps extends FieldProps {
  /** MIME types and endings for the chooser: ".csv,text/csv". */
  accept?: string;
  multiple?: boolean;
}

/** Chosen files cannot be fed back: after a failure they are chosen again, and the field says so. */
export function FileField({ name, label, hint, optional, accept, multiple }: FileFieldProps) {
  const { words } = useField(name);
  const { status } = useFormState();
  const isAgain = words !== null && (status === "invalid" || status === "refused");
  const told = isAgain ? (
    <>
      <strong>{words.form.fileAgain}</strong> {hint}
    </>
  ) : (
    hint
  );
  return (
    <Field name={name} label={label} hint={told} optional={optional}>
      {(wiring) => (
        <input {...wiring} type="file" accept={accept} multiple={multiple} className="control-file" />
      )}
    </Field>
  );
}
