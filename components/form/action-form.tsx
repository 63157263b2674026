"use client";

import { useActionState, useState, type ReactNode } from "react";
import { IDLE, type FormState } from "@/lib/platform/refusal";
import { ErrorSummary } from "./error-summary";
import { FormScope } from "./form-context";
import type { FormWords } from "./words";

interface ActionFormProps {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  words: FormWords;
  labels: Record<string, string>;
  doneText?: string;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** The part of `Form` that runs in the browser. */
export function ActionForm({
  action,
  words,
  labels,
  doneText,
  id,
  className = "",
  children,
}: ActionFormProps) {
  const [state, act] = useActionState(action, IDLE as FormState);
  const [tried, setTried] = useState({ state, times: 0 });
  if (tried.state !== state) setTried({ state, times: tried.times + 1 });
  return (
    <form id={id} action={act} className={`form-stack ${className}`} noValidate>
      <ErrorSummary state={state} words={words} labels={labels} scope={id} />
      {state.status === "done" && doneText ? (
        <p role="status" className="notice notice-green">
          {doneText}
        </p>
      ) : null}
      {/* Made anew after each try: React empties a form after its action, and forgets a select's default. */}
      <FormScope key={tried.times} words={words} state={state} scope={id}>
        {children}
      </FormScope>
    </form>
  );
}
