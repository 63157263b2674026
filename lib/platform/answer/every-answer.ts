import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { compressAnswer } from "./compression";
import { fillErrorShell } from "./error-shell";
import { answerNotModified } from "./not-modified";
import { prepareRequest } from "./prepare-request";
import { BARE_POLICY } from "./policy.mjs";

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
    if (withPolicy) ensurePolicy(response);
    compressAnswer(request, response);
    fillErrorShell(request, response);
    answerNotModified(request, response);
  });
}

/** Pages bring their own policy; two of them would both hold, so this one comes last and only where none is. */
function ensurePolicy(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = function (this: ServerResponse, ...given: unknown[]) {
    if (!response.headersSent && !response.hasHeader(POLICY)) response.setHeader(POLICY, BARE_POLICY);
    return (writeHead as (...parts: unknown[]) => ServerResponse).apply(response, given);
  } as typeof response.writeHead;
}
