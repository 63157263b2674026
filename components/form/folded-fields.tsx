"use client";

import type { ReactNode } from "react";
import { useField, useFormState } from "./form-context";

interface FoldedFieldsProps {
  summary: string;
  /** The fields inside: with an error, something typed or another's text beside it, it comes back unfolded. */
  names: readonly string[];
  open?: boolean;
  children: ReactNode;
}

/** Fields of a form that fold away. */
export function FoldedFields({ summary, names, open = false, children }: FoldedFieldsProps) {
  const state = useFormState();
  const { isConflict } = useField(names[0] ?? "");
  const isOf = (given: string) => names.some((name) => given === name || given.startsWith(`${name}.`));
  const isWrong = state.status === "invalid" && Object.keys(state.fieldErrors).some(isOf);
  const isTyped = "values" in state && Object.keys(state.values).some(isOf);
  return (
    <details className="more" open={open || isWrong || isTyped || isConflict}>
      <summary>{summary}</summary>
      <div className="more-body grid gap-5">{children}</div>
    </details>
  );
}
