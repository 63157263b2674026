"use client";

export type WrittenElement = {
  as: "div" | "footer" | "form" | "nav" | "ol" | "table";
  id?: string;
  className?: string;
  role?: string;
  "aria-label"?: string;
  action?: string;
  method?: "get";
};

/** The text itself, or where it stands in the markup. Made by `writtenOnce`. */
export type Given = { html: string; mark?: undefined } | { html?: undefined; mark: string };

/** Read out of the markup once; a page that is gone back to has its data, and no longer its markup. */
const seen = new Map<string, string>();

type Held = { getStore: () => { texts: Map<string, string> } | undefined };

export function WrittenHtml({ as: Element, html, mark, ...attributes }: WrittenElement & Given) {
  const text = html ?? markedText(mark);
  return (
    <Element
      {...attributes}
      data-written={mark}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}

/** What a mark stands for; in the browser as it was shown, whatever was done to it on the way. */
export function markedText(mark: string): string {
  return typeof window === "undefined" ? heldHere(mark) : shownHere(mark);
}

/** On the server, what `holdWritten` holds for this page. */
function heldHere(mark: string): string {
  const text = (globalThis as { ustaWritten?: Held }).ustaWritten?.getStore()?.texts.get(mark);
  if (text === undefined) throw new Error("A piece of the page is not held for its markup.");
  return text;
}

function shownHere(mark: string): string {
  const text = seen.get(mark) ?? document.querySelector(`[data-written="${mark}"]`)?.innerHTML ?? "";
  seen.set(mark, text);
  return text;
}
