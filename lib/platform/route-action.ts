import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Ctx } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fieldErrors, readForm } from "@/lib/platform/fields/form-data";
import { markStale } from "@/lib/platform/form-action";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import { plainPage } from "@/lib/platform/i18n/plain-page";
import type { FormState, RequestRefusal, Result } from "@/lib/platform/refusal";
import { languageOf, localised, localPath } from "@/lib/platform/routes";

const DEFAULT_LIMIT = 1_000_000;

type Options<T> = {
  /** The largest body in bytes; a larger one is refused while it arrives. */
  limit?: number;
  /** Where a form without JavaScript goes when it is done, as a path without its language. */
  redirectTo?: (value: T) => string;
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
  { limit = DEFAULT_LIMIT, redirectTo }: Options<T> = {},
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOwnOrigin(request)) return refuse(request, 403, "request_foreign");
    const body = await readBody(request, limit);
    if (typeof body === "number") {
      return refuse(request, body, body === 413 ? "request_too_large" : "request_unreadable");
    }
    const { input, values } = readForm(body);
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      return answer(request, 422, { status: "invalid", fieldErrors: fieldErrors(parsed.error), values });
    }
    let result: Result<T, R>;
    try {
      result = await command({ actor: await currentActor(), now: now() }, parsed.data);
    } catch (error) {
      unstable_rethrow(error);
      console.error(error);
      return refuse(request, 503, "request_failed");
    }
    if (!result.ok) {
      const status = result.refusal === "not_found" ? 404 : result.refusal === "sign_in_needed" ? 401 : 409;
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

/** A browser names where a POST comes from; what names nothing was not sent by another site's page. */
export function isOwnOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  if (origin === new URL(env.USTA_BASE_URL).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}

type Entries = [string, FormDataEntryValue][];

async function readBody(request: Request, limit: number): Promise<Entries | 400 | 413 | 415> {
  const type = request.headers.get("content-type") ?? "";
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type);
  const isJson = /^application\/json\b/i.test(type);
  if (!isForm && !isJson) return 415;
  const bytes = await readBytes(request, limit);
  if (bytes === null) return 413;
  try {
    if (isJson) return jsonEntries(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
    return [...form.entries()];
  } catch {
    return 400;
  }
}

/** The whole body, or null as soon as it is larger than `limit`. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** One level of names and plain values, the shape a form has; anything deeper is not ours. */
function jsonEntries(json: unknown): Entries {
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new TypeError("not an object");
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
