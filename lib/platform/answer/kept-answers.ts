import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { acceptedEncoding } from "./encoding";
import { isKnown } from "./not-modified";

/** Said by the page cache (`cache-handler.mjs`) whenever one of its pages changes or may have. */
const PAGES_CHANGED = "usta.pages.changed";
/** So short that a page whose time is over is asked for as before; so long that a rush asks Next once. */
const KEPT_MS = 1_000;
const MOST_KEPT = 100;
/** What is asked for with one of these is no whole page. */
const NOT_WHOLE = ["rsc", "next-action", "next-router-prefetch", "next-router-state-tree", "range"];
const OF_THE_BODY = ["content-length", "content-type", "content-encoding"];

type Answer = { headers: OutgoingHttpHeaders; tag: string; body: Buffer; until: number };

const kept = new Map<string, Answer>();
let changes = 0;
subscribe(PAGES_CHANGED, () => {
  changes += 1;
  kept.clear();
});

/** Null for what is never kept. Everybody gets the same static page, so its address and encoding are all. */
function keyOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== "GET" || !url || url.includes("?") || NOT_WHOLE.some((name) => name in headers)) return null;
  return `${acceptedEncoding(headers["accept-encoding"] as string | undefined)} ${url}`;
}

/**
 * Answers a static page as it was answered a moment ago. Next finds the route, its cache and its headers anew for each
 * request, which takes ten times as long as sending the page.
 */
export function answerKept(request: IncomingMessage, response: ServerResponse): boolean {
  const key = keyOf(request);
  const answer = key === null ? undefined : kept.get(key);
  if (!answer || answer.until < performance.now()) return false;
  if (isKnown(request.headers["if-none-match"], answer.tag)) {
    const headers = Object.entries(answer.headers).filter(([name]) => !OF_THE_BODY.includes(name));
    response.writeHead(304, Object.fromEntries(headers)).end();
  } else response.writeHead(200, answer.headers).end(answer.body);
  return true;
}

/** Keeps what Next is about to answer, unless a page changes meanwhile: it may have been made before the change. */
export function keepAnswer(request: IncomingMessage, response: ServerResponse): void {
  const key = keyOf(request);
  if (key === null) return;
  const asked = changes;
  const { write, end } = response;
  let isWhole = true;
  response.write = function (this: ServerResponse, ...given: unknown[]) {
    isWhole = false;
    return (write as (...parts: unknown[]) => boolean).apply(response, given);
  } as typeof response.write;
  response.end = function (this: ServerResponse, chunk?: unknown, ...rest: unknown[]) {
    // As bytes: a text with letters beyond Latin-1 takes longer to encode than all else about it.
    const body = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    (end as (...parts: unknown[]) => ServerResponse).call(response, body, ...rest);
    const tag = response.getHeader("etag");
    const mayKeep = isWhole && response.statusCode === 200 && !response.hasHeader("set-cookie");
    if (mayKeep && asked === changes && typeof tag === "string" && Buffer.isBuffer(body)) {
      if (kept.size >= MOST_KEPT) kept.clear();
      const headers = { ...response.getHeaders(), "content-length": body.length };
      kept.set(key, { headers, tag, body, until: performance.now() + KEPT_MS });
    }
    return response;
  } as typeof response.end;
}
