import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { isStaticPage, languageOf } from "@/lib/platform/routes";
import { compressAnswer } from "./compression";
import { fillErrorShell } from "./error-shell";
import { answerKept, keepAnswer } from "./kept-answers";
import { answerNotModified } from "./not-modified";
import { BARE_POLICY, noncePolicy } from "./policy.mjs";
import { prepareRequest } from "./prepare-request";
import { writingOnce } from "./written";

const HEADERS = Object.entries({
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
});

const POLICY = "content-security-policy";

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * What holds for each answer of this process, whoever makes it: a page, a file, a route or Next's own
 * "bad request". Node announces a request before its server hears of it: the first one shows us the server that Next
 * made, and we stand in front of its listeners. `isBuilt` is false in development, whose reloading needs inline scripts
 * and whose pages change while they are looked at.
 */
export function attendAnswers({ isBuilt }: { isBuilt: boolean }): void {
  const attended = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (attended.has(server)) return;
    attended.add(server);
    const listeners = server.listeners("request") as Listener[];
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      const answer = () => {
        for (const listener of listeners) listener.call(server, request, response);
      };
      attend(request, response, isBuilt, answer);
    });
  });
}

function attend(request: IncomingMessage, response: ServerResponse, isBuilt: boolean, answer: () => void) {
  prepareRequest(request);
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const isRead = request.method === "GET" || request.method === "HEAD";
  const isPage = languageOf(path) !== null;
  const isStatic = isPage && isRead && isStaticPage(path);
  if (isBuilt && isStatic) {
    if (answerKept(request, response)) return;
    keepAnswer(request, response);
  }
  for (const [name, value] of HEADERS) response.setHeader(name, value);
  if (isBuilt && isPage && !isStatic) giveNonce(request, response);
  else if (isBuilt) ensurePolicy(response);
  compressAnswer(request, response);
  fillErrorShell(request, response);
  answerNotModified(request, response);
  const isDocument = isPage && !isStatic && isRead && request.headers.rsc === undefined;
  if (isDocument) writingOnce(answer);
  else answer();
}

/**
 * A page made for one request gets a nonce, which Next reads from the request's own header; a static page brings the
 * hashes of its scripts from the cache. Done here and not in `proxy.ts`, which would cost each page a millisecond.
 */
function giveNonce(request: IncomingMessage, response: ServerResponse): void {
  const policy = noncePolicy(randomBytes(16).toString("base64"));
  request.headers[POLICY] = policy;
  response.setHeader(POLICY, policy);
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
