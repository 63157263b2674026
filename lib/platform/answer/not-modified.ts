import type { IncomingMessage, ServerResponse } from "node:http";

const bare = (tag: string) => tag.trim().replace(/^W\//, "");

/** Whether the asker already has what carries this tag. */
export function isKnown(asked: string | undefined, tag: string): boolean {
  return asked !== undefined && asked.split(",").some((one) => one.trim() === "*" || bare(one) === bare(tag));
}

/**
 * Answers 304 to who already has a static page. Its tag comes from the cache handler, made once for each
 * version; Next's own (`generateEtags`) is made anew for every request and costs half of a large page's time.
 */
export function answerNotModified(request: IncomingMessage, response: ServerResponse): void {
  const asked = request.headers["if-none-match"];
  if (asked === undefined || (request.method !== "GET" && request.method !== "HEAD")) return;
  const { end } = response;
  response.end = function (this: ServerResponse, ...given: unknown[]) {
    const tag = response.getHeader("etag");
    if (
      !response.headersSent &&
      response.statusCode === 200 &&
      typeof tag === "string" &&
      isKnown(asked, tag)
    ) {
      response.statusCode = 304;
      for (const name of ["content-length", "content-type", "content-encoding"]) response.removeHeader(name);
      return end.call(response, undefined, "utf8");
    }
    return (end as (...parts: unknown[]) => ServerResponse).apply(response, given);
  } as typeof response.end;
}
