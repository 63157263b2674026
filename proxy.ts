import { randomBytes } from "node:crypto";
import createMiddleware from "next-intl/middleware";
import { NextResponse, type NextRequest } from "next/server";
import { noncePolicy } from "@/lib/platform/answer/policy.mjs";
import { env } from "@/lib/platform/env";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import { plainPage } from "@/lib/platform/i18n/plain-page";
import { routing } from "@/lib/platform/i18n/routing";
import { checkPost } from "@/lib/platform/request/check-post";
import { isStaticPage, languageOf, PATH_HEADER } from "@/lib/platform/routes";

const chooseLanguage = createMiddleware(routing);

/**
 * In front of the pages: the language of an address without one, what Next would answer 500 to, and the
 * policy of pages made for one request. It authorises nothing, and leaves a static page's own policy alone.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  const isRead = request.method === "GET" || request.method === "HEAD";
  const language = languageOf(pathname);
  if (!isRead) {
    const refusal = request.method === "POST" ? await checkPost(request) : NOT_A_METHOD;
    if (refusal) return plainPage(language ?? DEFAULT_LOCALE, refusal.refusal, refusal.status);
  }
  if (language === null) return isRead ? chooseLanguage(request) : NextResponse.next();
  if (isRead && isStaticPage(pathname)) return NextResponse.next();
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, pathname + search);
  // Reloading while developing needs inline scripts and eval; every built portal has the policy.
  if (env.NODE_ENV === "development") return NextResponse.next({ request: { headers } });
  const policy = noncePolicy(randomBytes(16).toString("base64"));
  headers.set("content-security-policy", policy);
  return NextResponse.next({ request: { headers }, headers: { "content-security-policy": policy } });
}

const NOT_A_METHOD = { status: 405, refusal: "request_unreadable" } as const;

/**
 * Not asked: what Next serves itself, routes without a page, files, and the static pages, which would
 * lose a third of their rate; these only when it is no GET or HEAD. The same list as `isStaticPage`.
 */
export const config = {
  matcher: [
    "/((?!_next/|api/|healthz$|readyz$|.*\\.[a-z0-9]{2,11}$|(?:tr|en|az)(?:/(?:about|figures|centres|fields|provinces|privacy|cookies|accessibility|disclaimer)(?:/.*)?|/courses/.+)?$).*)",
    {
      source: "/((?!_next/|api/|healthz$|readyz$).*)",
      has: [{ type: "header", key: "x-portal-unsafe-method" }],
    },
  ],
};
