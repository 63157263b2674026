"use client";

import { useActionState, useState } from "react";
import { IDLE, type FormState } from "@/lib/platform/refusal";
import { Select, type Option } from "./choice-fields";
import { ErrorSummary } from "./error-summary";
import { FormScope } from "./form-context";
import { FormButtons, SubmitButton } from "./submit-button";
import { TextArea, TextInput } from "./text-fields";
import type { FormWords } from "./words";

/** Texts by the names of their inputs: "description.tr", "phone" … */
export type VersionedTexts = Record<string, string>;

interface VersionedField {
  name: string;
  label: string;
  hint?: string;
  long?: boolean;
  type?: "email" | "tel" | "url";
  isRequired?: boolean;
  options?: readonly Option[];
  lang?: string;
}

interface VersionedFormProps {
  /** Made by `formAction`; its command answers `conflictCode` with the stored texts and their `version`. */
  action: (previous: never, form: FormData) => Promise<FormState>;
  conflictCode: string;
  hidden?: Record<string, string>;
  version: number;
  texts: VersionedTexts;
  fields: VersionedField[];
  words: FormWords;
  sentences: Record<
    "save" | "saved" | "conflictTitle" | "conflictText" | "conflictNow" | "conflictEmpty",
    string
  >;
}

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** Texts that several people keep. A second editor sees, under each of their own, the one that is stored now. */
export function VersionedForm(props: VersionedFormProps) {
  const { action, conflictCode, hidden = {}, version, texts, fields, words, sentences } = props;
  const [state, act] = useActionState(action as unknown as Action, IDLE as FormState);
  const [tried, setTried] = useState({ state, times: 0 });
  if (tried.state !== state) setTried({ state, times: tried.times + 1 });
  const stored = state.status === "refused" && state.code === conflictCode ? (state.details ?? null) : null;
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]));
  const typed = (name: string) => ("values" in state ? (state.values[name]?.[0] ?? "") : (texts[name] ?? ""));
  return (
    <form action={act} className="form-stack" noValidate>
      {stored ? (
        <div role="alert" className="notice notice-amber">
          <p className="notice-title">{sentences.conflictTitle}</p>
          <p>{sentences.conflictText}</p>
        </div>
      ) : (
        <ErrorSummary state={state} words={words} labels={labels} />
      )}
      {state.status === "done" ? (
        <p role="status" className="notice notice-green">
          {sentences.saved}
        </p>
      ) : null}
      <FormScope key={tried.times} words={words} state={state}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="version" value={stored ? Number(stored.version) : version} />
        {fields.map(({ name, label, hint, long, type, isRequired, options, lang }) => {
          const now = stored === null ? null : String(stored[name] ?? "");
          return (
            <div key={name} className="grid gap-2">
              {options ? (
                <Select
                  name={name}
                  label={label}
                  hint={hint}
                  placeholder={false}
                  options={options}
                  defaultValue={texts[name]}
                />
              ) : long ? (
                <TextArea
                  name={name}
                  label={label}
                  hint={hint}
                  optional
                  rows={8}
                  defaultValue={texts[name]}
                  lang={lang}
                />
              ) : (
                <TextInput
                  name={name}
                  label={label}
                  hint={hint}
                  optional={!isRequired}
                  type={type}
                  lang={lang}
                  defaultValue={texts[name]}
                />
              )}
              {now !== null && now !== typed(name) ? (
                <blockquote className="notice notice-amber whitespace-pre-line">
                  <p className="notice-title">{sentences.conflictNow}</p>
                  <p>{now === "" ? sentences.conflictEmpty : now}</p>
                </blockquote>
              ) : null}
            </div>
          );
        })}
        <FormButtons>
          <SubmitButton>{sentences.save}</SubmitButton>
        </FormButtons>
      </FormScope>
    </form>
  );
}
