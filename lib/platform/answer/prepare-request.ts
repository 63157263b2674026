import type { IncomingMessage } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";
import { env } from "@/lib/platform/env";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import { languageOf, PATH_HEADER, UNSAFE_METHOD_HEADER } from "@/lib/platform/routes";

/** Methods that no web `Request` can have; making one of them throws. */
const UNHEARD_OF = ["TRACE", "TRACK", "CONNECT"];
/** What only a proxy of ours may say about a visitor; anybody else would name an address or a host of their choice. */
const FORWARDED = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
];
/** What we say to our own pages: nobody else may. */
const OURS = [UNSAFE_METHOD_HEADER, PATH_HEADER, "content-security-policy"];
const ROUTER_STATE = "next-router-state-tree";

/** Takes out of a request what makes Next itself fail with 500 before it asks us. */
export function prepareRequest(request: IncomingMessage): void {
  if (UNHEARD_OF.includes(request.method ?? "")) request.method = "OPTIONS";
  for (const name of OURS) delete request.headers[name];
  if (!env.USTA_TRUST_PROXY) for (const name of FORWARDED) delete request.headers[name];
  if (request.method !== "GET" && request.method !== "HEAD") request.headers[UNSAFE_METHOD_HEADER] = "1";
  request.url = readableUrl(request.url ?? "/");
  request.headers[PATH_HEADER] = withoutRouterMark(request.url);
  if (ROUTER_STATE in request.headers && !isRouterState(request.headers[ROUTER_STATE])) {
    delete request.headers[ROUTER_STATE];
  }
}

/** The mark that Next's router puts on an address to ask for a page's data, with or without a value. */
const withoutRouterMark = (url: string) =>
  url.includes("_rsc") ? url.replace(/([?&])_rsc(?:=[^&]*)?(?:&|$)/, "$1").replace(/[?&]$/, "") : url;

const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * An address that cannot be decoded, or holds what no name holds, is nobody's: our own "not found" answers
 * it, in its language. A zero byte in a parameter means nothing and would only make the database refuse it.
 */
function readableUrl(url: string): string {
  const path = url.split("?", 1)[0] ?? "/";
  const missing = `/${languageOf(path) ?? DEFAULT_LOCALE}/unreadable-address`;
  try {
    if (CONTROL.test(decodeURIComponent(path))) return missing;
    if (path.startsWith("/")) return path + url.slice(path.length).replaceAll("%00", "");
  } catch {
    return missing;
  }
  return URL.canParse(path) ? new URL(path).pathname : "/";
}

function isRouterState(header: string | string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}
