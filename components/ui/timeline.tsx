import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export interface TimelineStep {
  title: string;
  state: "done" | "now" | "next" | "skipped";
  /** When it happened or will: a formatted date. */
  when?: string;
  /** For a step that waits: who has the ball. */
  who?: string;
  text?: ReactNode;
}

/** Where something stands: what is done, what is now, what comes next, and who has the ball. */
export async function Timeline({ steps, label }: { steps: TimelineStep[]; label: string }) {
  const t = await getTranslations("common.state");
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map(({ title, state, when, who, text }, index) => (
        <li
          key={`${index} ${title}`}
          className={`step step-${state}`}
          aria-current={state === "now" ? "step" : undefined}
        >
          <p className="step-state">
            {t(state)}
            {when ? <time className="font-normal"> · {when}</time> : null}
          </p>
          <p className="step-title">{title}</p>
          {who ? <p className="text-sm">{t("who", { who })}</p> : null}
          {text ? <div className="mt-1 max-w-measure text-sm text-ink-soft">{text}</div> : null}
        </li>
      ))}
    </ol>
  );
}
