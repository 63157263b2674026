import type { IncomingMessage, ServerResponse } from "node:http";
import { DEFAULT_LOCALE, type Locale } from "@/lib/platform/i18n/locales";
import { sentences } from "@/lib/platform/i18n/plain-page";
import { languageOf } from "@/lib/platform/routes";

/** Outside the languages there is no frame of ours, and Next's own would bring an inline style. */
const SCRIPTS = /<script[\s\S]*?<\/script>|<link[^>]*as="script"[^>]*>/g;
const SHELL = '<html id="__next_error__">';

/**
 * Next answers "not found" and "failed" with an empty page that only its script fills. Whoever has no
 * script, or not yet, reads the sentence here; the script replaces it by the whole page.
 */
export function fillErrorShell(request: IncomingMessage, response: ServerResponse): void {
  const language = languageOf(request.url ?? "/");
  const locale = language ?? DEFAULT_LOCALE;
  const { write, end } = response;
  let begun = false;

  const filled = (chunk: unknown): unknown => {
    if (begun || response.statusCode < 400 || (typeof chunk !== "string" && !(chunk instanceof Uint8Array)))
      return chunk;
    begun = true;
    if (!String(response.getHeader("content-type")).startsWith("text/html")) return chunk;
    const html = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    if (!html.includes(SHELL)) return chunk;
    const page = fill(html, locale, response.statusCode);
    return language === null ? page.replace(SCRIPTS, "") : page;
  };

  response.write = function (this: ServerResponse, chunk: unknown, ...rest: unknown[]) {
    return (write as (...parts: unknown[]) => boolean).call(response, filled(chunk), ...rest);
  } as typeof response.write;

  response.end = function (this: ServerResponse, chunk?: unknown, ...rest: unknown[]) {
    const body = filled(chunk);
    if (body !== chunk && response.hasHeader("content-length") && !response.headersSent) {
      response.setHeader("content-length", Buffer.byteLength(body as string));
    }
    return (end as (...parts: unknown[]) => ServerResponse).call(response, body, ...rest);
  } as typeof response.end;
}

function fill(html: string, locale: Locale, status: number): string {
  const { notFound, title: titles, text: texts } = sentences[locale];
  const { title, text } =
    status === 404 ? notFound : { title: titles.request_failed, text: texts.request_failed };
  return html
    .replace(SHELL, `<html id="__next_error__" lang="${locale}">`)
    .replace(
      /<body[^>]*>/,
      (body) =>
        `${body}<main><h1>${title}</h1><p>${text}</p><p><a href="/${locale}">${notFound.home}</a></p></main>`,
    );
}
