import type { ReactNode } from "react";

export type TagTone = "neutral" | "accent" | "amber" | "red" | "green";

/** For rows of a table that write their cells as plain markup: `<span className={tagClass("green")}>`. */
export function tagClass(tone: TagTone): string {
  return `tag tag-${tone}`;
}

/**
 * A state in one or two words; a sign of its own stands before the word, so that colour is never alone.
 * neutral ○ not begun or over · accent ● going on · amber ▲ waits for somebody · red ✕ stopped · green ✓ done.
 */
export function StatusTag({ tone = "neutral", children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={tagClass(tone)}>{children}</span>;
}

/** A plain word beside a name, such as "pilot" or a field's code. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className="badge">{children}</span>;
}
