import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

/** What one page, read as a document, holds ready for its own markup. */
type Pieces = { page: string; texts: Map<string, string> };

/** Pages, their markup and the server's start are bundled apart; they meet here. */
const shared = globalThis as typeof globalThis & { ustaWritten?: AsyncLocalStorage<Pieces> };
const pages = (shared.ustaWritten ??= new AsyncLocalStorage());

/** Runs what answers a document, so that its long texts are sent once (see `components/ui/written.tsx`). */
export function writingOnce<Result>(answer: () => Result): Result {
  return pages.run({ page: randomUUID(), texts: new Map() }, answer);
}

/** Holds a text for the markup of the page that is being made; null where the page's data must bring it. */
export function holdWritten(html: string): string | null {
  const page = pages.getStore();
  if (!page) return null;
  const mark = `${page.page}-${page.texts.size}`;
  page.texts.set(mark, html);
  return mark;
}
