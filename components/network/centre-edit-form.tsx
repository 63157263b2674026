"use client";

import { useActionState, useState } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { FormScope } from "@/components/form/form-context";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import type { FormWords } from "@/components/form/words";
import { editCentreAction } from "@/lib/network/centre/actions";
import { IDLE, type FormState } from "@/lib/platform/refusal";

/** Texts of the page by the names of their inputs: "description.tr", "phone" … */
export type CentreTexts = Record<string, string>;

interface CentreEditFormProps {
  centreId: string;
  version: number;
  texts: CentreTexts;
  fields: { name: string; label: string; hint?: string; long?: boolean; type?: "email" | "tel" | "url" }[];
  words: FormWords;
  sentences: Record<
    "save" | "saved" | "conflictTitle" | "conflictText" | "conflictNow" | "conflictEmpty",
    string
  >;
}

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** The centre's page to edit. A second editor sees, under each of their own texts, the one that is stored now. */
export function CentreEditForm({ centreId, version, texts, fields, words, sentences }: CentreEditFormProps) {
  const [state, act] = useActionState(editCentreAction as unknown as Action, IDLE as FormState);
  const [tried, setTried] = useState({ state, times: 0 });
  if (tried.state !== state) setTried({ state, times: tried.times + 1 });
  const stored =
    state.status === "refused" && state.code === "centre_changed_meanwhile" ? (state.details ?? null) : null;
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
        <input type="hidden" name="centreId" value={centreId} />
        <input type="hidden" name="version" value={stored ? Number(stored.version) : version} />
        {fields.map(({ name, label, hint, long, type }) => {
          const now = stored === null ? null : String(stored[name] ?? "");
          return (
            <div key={name} className="grid gap-2">
              {long ? (
                <TextArea
                  name={name}
                  label={label}
                  hint={hint}
                  optional
                  rows={8}
                  defaultValue={texts[name]}
                  lang={name.split(".")[1]}
                />
              ) : (
                <TextInput
                  name={name}
                  label={label}
                  hint={hint}
                  optional
                  type={type}
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
