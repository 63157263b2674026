import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Ctx } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { fieldErrors, readForm } from "@/lib/platform/fields/form-data";
import { markStale } from "@/lib/platform/form-action";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import { plainPage } from "@/lib/platform/i18n/plain-page";
import { readJson } from "@/lib/platform/request/action-body";
import { readBytes, readMultipart, readUtf8 } from "@/lib/platform/request/body";
import { isOwnOrigin } from "@/lib/platform/request/origin";
import { reportFault } from "@/lib/platform/log";
import type { FormState, RequestRefusal, Result } from "@/lib/platform/refusal";
import { languageOf, localised, localPath } from "@/lib/platform/routes";

const DEFAULT_LIMIT = 1_000_000;

type Options<T> = {
  /** The largest body in bytes; a larger one is refused while it arrives. */
  limit?: number;
  /** Where a form without JavaScript goes when it is done, as a path without its language. */
  redirectTo?: (value: T) => string;
  /** A plain form that is refused goes back to its page with `?refused=<code>`, which shows the sentence. */
  backOnRefusal?: boolean;
  /** The code with which it goes back where fields are missing or wrong; without it, as if the file alone were. */
  incomplete?: string;
};

type Answer = Exclude<FormState<string, unknown>, { status: "idle" }>;

/**
 * A POST route: for uploads and for what a page's script posts. Other origins, other methods and
 * larger or broken bodies are refused before the command is asked. A script gets the state as JSON,
 * a plain form a redirect or a plain page.
 */
export function routeAction<I, T, R extends string>(
  schema: z.ZodType<I>,
  command: (ctx: Ctx, input: I) => Promise<Result<T, R>>,
  { limit = DEFAULT_LIMIT, redirectTo, backOnRefusal = false, incomplete = "file_empty" }: Options<T> = {},
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOwnOrigin(request.headers)) return refuse(request, 403, "request_foreign");
    const body = await readBody(request, limit);
    const back = (code: string) => (backOnRefusal && !wantsJson(request) ? backTo(request, code) : null);
    if (typeof body === "number") {
      const tooLarge = body === 413 ? back("file_too_large") : null;
      if (tooLarge) return tooLarge;
      return refuse(request, body, body === 413 ? "request_too_large" : "request_unreadable");
    }
    const { input, values } = readForm(body);
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      const told = back(incomplete);
      if (told) return told;
      return answer(request, 422, { status: "invalid", fieldErrors: fieldErrors(parsed.error), values });
    }
    let result: Result<T, R>;
    try {
      result = await command({ actor: await currentActor(), now: now() }, parsed.data);
    } catch (error) {
      unstable_rethrow(error);
      reportFault(error);
      return refuse(request, 503, "request_failed");
    }
    if (!result.ok) {
      const status = result.refusal === "not_found" ? 404 : result.refusal === "sign_in_needed" ? 401 : 409;
      const told = status === 409 ? back(result.refusal) : null;
      if (told) return told;
      return answer(request, status, {
        status: "refused",
        code: result.refusal,
        details: result.details,
        values,
      });
    }
    markStale(result.stale);
    if (redirectTo && !wantsJson(request)) {
      const path = localised(languageFor(request), redirectTo(result.value));
      return new Response(null, { status: 303, headers: { location: path } });
    }
    return answer(request, 200, { status: "done", value: result.value });
  };
}

/** The page a plain form came from, with the code of what stood against it. */
function backTo(request: Request, code: string): Response | null {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return null;
  const path = localPath(new URL(referer).pathname);
  if (path === null) return null;
  return new Response(null, {
    status: 303,
    headers: { location: `${path}?refused=${encodeURIComponent(code)}` },
  });
}

type Entries = [string, FormDataEntryValue][];

async function readBody(request: Request, limit: number): Promise<Entries | 400 | 413 | 415> {
  const type = request.headers.get("content-type") ?? "";
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type);
  const isJson = /^application\/json\b/i.test(type);
  if (!isForm && !isJson) return 415;
  const bytes = await readBytes(request, limit);
  if (bytes === null) return 413;
  if (isJson) return jsonEntries(readJson(readUtf8(bytes) ?? "")) ?? 400;
  const form = await readMultipart(bytes, type);
  return form ? [...form.entries()] : 400;
}

/** One level of names and plain values, the shape a form has; anything deeper is not ours. */
function jsonEntries(json: unknown): Entries | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  return Object.entries(json).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((one) => ["string", "number", "boolean"].includes(typeof one))
      .map((one): [string, string] => [name, String(one)]),
  );
}

const wantsJson = (request: Request) => (request.headers.get("accept") ?? "").includes("application/json");

function languageFor(request: Request) {
  const referer = request.headers.get("referer");
  const path = referer && URL.canParse(referer) ? localPath(new URL(referer).pathname) : null;
  return languageOf(path ?? "/") ?? DEFAULT_LOCALE;
}

const refuse = (request: Request, status: number, code: RequestRefusal) =>
  answer(request, status, { status: "refused", code, values: {} });

const PAGE_OF: Record<number, RequestRefusal> = { 403: "request_foreign", 413: "request_too_large" };

function answer(request: Request, status: number, state: Answer): Response {
  const headers = { "cache-control": "no-store" };
  if (wantsJson(request)) return Response.json(state, { status, headers });
  if (status === 200) return new Response(null, { status: 204, headers });
  return plainPage(languageFor(request), PAGE_OF[status] ?? "request_unreadable", status);
}
