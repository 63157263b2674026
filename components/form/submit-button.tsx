"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { buttonClass, type Size, type Tone } from "@/components/ui/button-class";
import { useFormWords } from "./form-context";

interface SubmitButtonProps {
  children: ReactNode;
  tone?: Tone;
  size?: Size;
  /** For a form with several buttons: which one was pressed. */
  name?: string;
  value?: string;
}

/** Sends the form once: while it is on its way a second click does nothing. */
export function SubmitButton({ children, tone = "primary", size, name, value }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const words = useFormWords();
  const holdBack = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={holdBack}
      className={buttonClass(tone, size)}
    >
      <span aria-live="polite">{pending && words ? words.form.sending : children}</span>
    </button>
  );
}

/** The row of buttons under a form: the deed first, the way back after it. */
export function FormButtons({ children }: { children: ReactNode }) {
  return <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-3">{children}</div>;
}
