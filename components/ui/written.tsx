import { holdWritten } from "@/lib/platform/answer/written";
import { WrittenHtml, type Given, type WrittenElement } from "./written-html";

/**
 * A long piece of plain markup, given as HTML: rows of a table, a list's filters. What a component prints is sent twice, in
 * the markup and in the page's data; this is sent in the markup alone where the page is read as a document, and in the data
 * alone where it is followed to inside the portal.
 */
export function Written({ html, ...element }: WrittenElement & { html: string }) {
  return <WrittenHtml {...element} {...writtenOnce(html)} />;
}

/** The same for a text that a component of the page itself shows. */
export function writtenOnce(html: string): Given {
  const mark = holdWritten(html);
  return mark === null ? { html } : { mark };
}
