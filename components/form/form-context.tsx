"use client";

import { createContext, useContext, type ReactNode } from "react";
import { formatDate } from "@/lib/platform/dates/format";
import {
  IDLE,
  typedValue,
  typedValues,
  type Details,
  type FieldError,
  type FormState,
} from "@/lib/platform/refusal";
import { fieldId } from "./field-id";
import type { FormWords } from "./words";

interface Shared {
  state: FormState;
  words: FormWords | null;
  scope: string;
  isConflict: boolean;
}

const FormContext = createContext<Shared>({ state: IDLE, words: null, scope: "", isConflict: false });

interface FormScopeProps {
  words: FormWords;
  state?: FormState;
  /** Set where a page holds two forms with the same names, so that their fields' ids differ. */
  scope?: string;
  /** Somebody else saved meanwhile: each field shows what is stored now beside what was typed. */
  isConflict?: boolean;
  children: ReactNode;
}

/** Hands the words, and what became of the last try, to the fields inside. */
export function FormScope({ words, state = IDLE, scope = "", isConflict = false, children }: FormScopeProps) {
  return <FormContext value={{ words, state, scope, isConflict }}>{children}</FormContext>;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Puts the details of a code into its sentence; a day in them is told as a day. */
export function fill(sentence: string, details: Details | undefined, words: FormWords): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = details?.[key];
    if (value === undefined) return whole;
    const text = String(value);
    return ISO_DAY.test(text) ? formatDate(text, { locale: words.locale, zone: "UTC" }) : text;
  });
}

export function errorSentence(error: FieldError, words: FormWords): string {
  return fill(words.field[error.code] ?? words.field.wrongChoice ?? error.code, error.params, words);
}

/** What a field must know: the last typed value, and its error in words. */
export function useField(name: string) {
  const { state, words, scope, isConflict } = useContext(FormContext);
  const found = state.status === "invalid" ? state.fieldErrors[name] : undefined;
  return {
    id: fieldId(name, scope),
    words,
    typed: typedValue(state, name),
    typedAll: typedValues(state, name),
    typedPart: (part: string) => typedValue(state, `${name}.${part}`),
    error: found && words ? errorSentence(found, words) : undefined,
    isConflict,
    /** What is stored now, where a second editor typed something else; `shown` says it in words. */
    storedBeside: (own: string | undefined, stored: string, shown = stored) =>
      isConflict && own !== undefined && oneEnding(own) !== oneEnding(stored) ? shown : undefined,
  };
}

const oneEnding = (text: string) => text.replaceAll("\r\n", "\n").trim();

/** How the last try ended, for parts of a form that show more or fewer fields by it. */
export function useFormState(): FormState {
  return useContext(FormContext).state;
}

export function useFormWords(): FormWords | null {
  return useContext(FormContext).words;
}
