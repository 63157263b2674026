"use client";

import { useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { countWaitingMarks } from "./device-store";

export interface GuardWords {
  title: string;
  /** With `{count}` in it. */
  text: string;
  register: string;
  leave: string;
  stay: string;
}

interface SignOutGuardProps {
  /** Where the form of signing out is sent to. */
  action: string;
  /** The list of registers, with its language. */
  registers: string;
  words: GuardWords;
}

/**
 * Signing out clears the device. Where marks of a register wait on it, wherever in the portal somebody signs out, they are
 * asked first; a device that cannot say so lets them go.
 */
export function SignOutGuard({ action, registers, words }: SignOutGuardProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement | null>(null);
  const [count, setCount] = useState(0);

  useEffect(() => {
    const ask = (event: SubmitEvent) => {
      const asked = event.target as HTMLFormElement;
      if (asked.getAttribute("action") !== action) return;
      event.preventDefault();
      form.current = asked;
      countWaitingMarks()
        .catch(() => 0)
        .then((waiting) => {
          if (waiting === 0) return asked.submit();
          setCount(waiting);
          dialog.current?.showModal();
        });
    };
    document.addEventListener("submit", ask);
    return () => document.removeEventListener("submit", ask);
  }, [action]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby="sign-out-title"
      className="m-auto w-[34rem] max-w-[92vw] rounded-sm border border-line-strong bg-surface p-6 text-ink backdrop:bg-ink/50"
    >
      <h2 id="sign-out-title" className="text-lg">
        {words.title}
      </h2>
      <p className="mt-2">{words.text.replace("{count}", String(count))}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <a href={registers} className={buttonClass("primary")} onClick={() => dialog.current?.close()}>
          {words.register}
        </a>
        <button type="button" className={buttonClass()} onClick={() => dialog.current?.close()}>
          {words.stay}
        </button>
        <button type="button" className={buttonClass("danger")} onClick={() => form.current?.submit()}>
          {words.leave}
        </button>
      </div>
    </dialog>
  );
}
