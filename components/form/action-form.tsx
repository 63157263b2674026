"use client";

import { useActionState, useState, type FormEvent, type ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
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
  /** The refusal on which a second editor is shown both texts. */
  conflict?: string;
  /** Folded away under this line until it is wanted, or until it comes back with something to say. */
  fold?: { summary: string; about?: string; open?: boolean; lead?: ReactNode; isNext?: boolean };
  children: ReactNode;
}

/** A little below what `checkPost` takes, for what the browser writes around each field. */
const LARGEST_POST = 950_000;
const TOO_LONG: FormState = { status: "refused", code: "request_too_large", values: {} };

/** About what a form weighs on its way, in bytes. */
function sizeOf(form: FormData): number {
  return [...form].reduce((sum, [name, value]) => {
    const weight = typeof value === "string" ? new Blob([value]).size : value.size;
    return sum + weight + name.length + 150;
  }, 0);
}

/** The part of `Form` that runs in the browser. */
export function ActionForm({
  action,
  words,
  labels,
  doneText,
  id,
  className = "",
  conflict,
  fold,
  children,
}: ActionFormProps) {
  const [state, act] = useActionState(action, IDLE as FormState);
  const [tried, setTried] = useState({ state, times: 0 });
  if (tried.state !== state) setTried({ state, times: tried.times + 1 });
  const [isTooLong, setTooLong] = useState(false);
  /** The server would not read it, and what was typed would be lost with the page. */
  const stopTooLong = (event: FormEvent<HTMLFormElement>) => {
    const tooLong = sizeOf(new FormData(event.currentTarget)) > LARGEST_POST;
    setTooLong(tooLong);
    if (tooLong) event.preventDefault();
  };
  const isConflict = conflict !== undefined && state.status === "refused" && state.code === conflict;
  const form = (
    <form id={id} action={act} onSubmit={stopTooLong} className={`form-stack ${className}`} noValidate>
      <ErrorSummary
        state={isTooLong ? TOO_LONG : state}
        words={words}
        labels={labels}
        scope={id}
        isConflict={isConflict}
      />
      {state.status === "done" && doneText ? (
        <p role="status" className="notice notice-green">
          {doneText}
        </p>
      ) : null}
      {/* Made anew after each try: React empties a form after its action, and forgets a select's default. */}
      <FormScope key={tried.times} words={words} state={state} scope={id} isConflict={isConflict}>
        {children}
      </FormScope>
    </form>
  );
  if (!fold) return form;
  return (
    <details className={fold.isNext ? "more more-next" : "more"} open={fold.open || state.status !== "idle"}>
      <summary className={fold.isNext ? buttonClass("primary") : undefined}>
        {fold.summary}
        {fold.about ? <span className="sr-only">: {fold.about}</span> : null}
      </summary>
      <div className="more-body">
        {fold.lead ? <div className="mb-4">{fold.lead}</div> : null}
        {form}
      </div>
    </details>
  );
}
