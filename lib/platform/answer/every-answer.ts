import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { compressAnswer } from "./compression";
import { fillErrorShell } from "./error-shell";
import { answerNotModified } from "./not-modified";
import { prepareRequest } from "./prepare-request";
import { randomBytes } from "node:crypto";
import { isStaticPage, languageOf } from "@/lib/platform/routes";
import { BARE_POLICY, noncePolicy } from "./policy.mjs";

const HEADERS = Object.entries({
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
});

const POLICY = "content-security-policy";

type Started = { request: IncomingMessage; response: ServerResponse };

/**
 * What holds for each answer of this process, whoever makes it: a page, a file, a route or Next's own
 * "bad request". Node announces every request before the server looks at it; no server of our own is needed.
 * `withPolicy` is false in development, whose reloading needs inline scripts.
 */
export function attendAnswers({ withPolicy }: { withPolicy: boolean }): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as Started;
    prepareRequest(request);
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    if (withPolicy) givePolicy(request, response);
    compressAnswer(request, response);
    fillErrorShell(request, response);
    answerNotModified(request, response);
  });
}

/**
 * A page made for one request gets a nonce, which Next reads from the request's own header; a static page brings the
 * hashes of its scripts from the cache. Done here and not in `proxy.ts`, which would cost each page a millisecond.
 */
function givePolicy(request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (languageOf(path) !== null && !(isRead && isStaticPage(path))) {
    const policy = noncePolicy(randomBytes(16).toString("base64"));
    request.headers[POLICY] = policy;
    response.setHeader(POLICY, policy);
  } else ensurePolicy(response);
}

/**
 * What Next writes on a static page lets a browser show an older one while it asks again; whoever has just changed a page
 * would not see the change. Ours asks first, and a 304 costs little.
 */
const ASK_AGAIN = "public, max-age=0, must-revalidate, s-maxage=300";

/** Pages bring their own policy; two of them would both hold, so this one comes last and only where none is. */
function ensurePolicy(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = function (this: ServerResponse, ...given: unknown[]) {
    if (!response.headersSent) {
      if (!response.hasHeader(POLICY)) response.setHeader(POLICY, BARE_POLICY);
      if (String(response.getHeader("cache-control")).includes("stale-while-revalidate"))
        response.setHeader("cache-control", ASK_AGAIN);
    }
    return (writeHead as (...parts: unknown[]) => ServerResponse).apply(response, given);
  } as typeof response.writeHead;
}
