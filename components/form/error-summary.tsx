"use client";

import { useEffect, useRef } from "react";
import { MORE_ROWS, type FormState } from "@/lib/platform/refusal";
import { fieldId } from "./field-id";
import { errorSentence, fill } from "./form-context";
import type { FormWords } from "./words";

interface ErrorSummaryProps {
  state: FormState;
  words: FormWords;
  /** Field names and their labels; a label inside a component of its own is read from the page. */
  labels: Record<string, string>;
  scope?: string;
  /** Somebody else saved meanwhile, and each field shows both texts. */
  isConflict?: boolean;
}

/** Above a failed form: what to put right, each line a link to its field. Takes the focus. */
export function ErrorSummary({ state, words, labels, scope, isConflict }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.status !== "invalid" && state.status !== "refused") return;
    if (state.status === "refused" && state.code === MORE_ROWS) return;
    box.current?.focus();
    const prefix = words.form.summary.titlePrefix;
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
    for (const name of box.current?.querySelectorAll<HTMLElement>("[data-unnamed]") ?? []) {
      const label = labelOf(name.dataset.unnamed ?? "");
      if (label !== "") name.textContent = `${label}: `;
    }
  }, [state, words]);

  if (state.status === "refused") {
    const sentence = words.refusal[state.code] ?? words.refusal.unknown ?? "";
    if (state.code === MORE_ROWS) {
      return (
        <p role="status" className="sr-only">
          {sentence}
        </p>
      );
    }
    if (isConflict && words.conflict) {
      return (
        <div ref={box} tabIndex={-1} role="alert" className="error-summary">
          <h2>{words.conflict.title}</h2>
          <p>{words.conflict.text}</p>
        </div>
      );
    }
    return (
      <div ref={box} tabIndex={-1} role="alert" className="error-summary">
        <h2>{words.form.summary.refusedTitle}</h2>
        <p>{fill(sentence, state.details, words)}</p>
      </div>
    );
  }
  if (state.status !== "invalid") return null;
  const errors = Object.entries(state.fieldErrors);
  const { one, many } = words.form.summary;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="error-summary">
      <h2>{errors.length === 1 ? one : many.replace("{count}", String(errors.length))}</h2>
      <ul>
        {errors.map(([name, error]) => {
          const id = fieldId(name, scope);
          return (
            <li key={name}>
              <a href={`#${id}`}>
                {labels[name] ? `${labels[name]}: ` : <span data-unnamed={id} />}
                {errorSentence(error, words)}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function labelOf(id: string): string {
  const field = document.getElementById(id);
  const legend = field?.closest("fieldset")?.querySelector("legend");
  const label = document.querySelector(`label[for="${id}"]`);
  return ((legend ?? label)?.firstChild?.textContent ?? "").trim();
}
