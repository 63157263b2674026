import createMiddleware from "next-intl/middleware";
import { NextResponse, type NextRequest } from "next/server";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import { plainPage } from "@/lib/platform/i18n/plain-page";
import { routing } from "@/lib/platform/i18n/routing";
import { checkPost } from "@/lib/platform/request/check-post";
import { languageOf } from "@/lib/platform/routes";

const chooseLanguage = createMiddleware(routing);

/**
 * In front of the pages: the language of an address without one, and what Next would answer 500 to. It
 * authorises nothing; policies and the asked-for path come from `lib/platform/answer`.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const language = languageOf(request.nextUrl.pathname);
  if (request.method === "GET" || request.method === "HEAD")
    return language === null ? chooseLanguage(request) : NextResponse.next();
  const refusal = request.method === "POST" ? await checkPost(request) : NOT_A_METHOD;
  return refusal
    ? plainPage(language ?? DEFAULT_LOCALE, refusal.refusal, refusal.status)
    : NextResponse.next();
}

const NOT_A_METHOD = { status: 405, refusal: "request_unreadable" } as const;

/** Not asked where nobody needs it: whoever only reads a page with its language in front. */
export const config = {
  matcher: [
    "/((?!_next/|api/|healthz$|readyz$|.*\\.[a-z0-9]{2,11}$|(?:tr|en|az)(?:/|$)).*)",
    {
      source: "/((?!_next/|api/|healthz$|readyz$).*)",
      has: [{ type: "header", key: "x-portal-unsafe-method" }],
    },
  ],
};
