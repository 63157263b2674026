"use client";

import type { ReactNode } from "react";
import { useField, useFormWords } from "./form-context";

export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Optional fields are marked, not required ones. */
  optional?: boolean;
}

interface Wiring {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldShellProps extends FieldProps {
  /** What another has saved meanwhile. */
  stored?: string;
  children: (wiring: Wiring) => ReactNode;
}

/** Label above, hint, error in words, then the one control, wired together. For controls of your own. */
export function Field({ name, label, hint, optional, stored, children }: FieldShellProps) {
  const { id, error } = useField(name);
  return (
    <div className={fieldClass(error, stored)}>
      <label htmlFor={id} className="field-label">
        {label}
        <OptionalMark show={optional} />
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children({
        id,
        name,
        "aria-describedby": describedBy(id, hint, error),
        "aria-invalid": error ? true : undefined,
      })}
      <StoredNow text={stored} />
    </div>
  );
}

/** The same for several controls under one question. */
export function FieldSet({
  name,
  label,
  hint,
  optional,
  stored,
  children,
}: FieldProps & { stored?: string; children: ReactNode }) {
  const { id, error } = useField(name);
  return (
    <fieldset className={fieldClass(error, stored)} aria-describedby={describedBy(id, hint, error)}>
      <legend className="field-label">
        {label}
        <OptionalMark show={optional} />
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
      <StoredNow text={stored} />
    </fieldset>
  );
}

const fieldClass = (error: string | undefined, stored: string | undefined) =>
  `field${error ? " field-wrong" : ""}${stored === undefined ? "" : " field-compared"}`;

/** What somebody else saved while this was being written. */
export function StoredNow({ text }: { text: string | undefined }) {
  const words = useFormWords();
  if (text === undefined || !words?.conflict) return null;
  return (
    <blockquote className="field-stored">
      <p className="font-[600]">{words.conflict.stored}</p>
      <p className="prose-lines">{text === "" ? words.conflict.empty : text}</p>
    </blockquote>
  );
}

function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
}

function OptionalMark({ show }: { show: boolean | undefined }) {
  const words = useFormWords();
  return show && words ? <span className="field-optional"> ({words.optional})</span> : null;
}

function FieldNotes({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  const words = useFormWords();
  return (
    <>
      {hint ? (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="field-error">
          <span className="sr-only">{words?.form.summary.errorPrefix} </span>
          {error}
        </p>
      ) : null}
    </>
  );
}
