import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Ctx } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { wasCutOff } from "@/lib/platform/db/cut-off";
import { fieldErrors, readForm } from "@/lib/platform/fields/form-data";
import { markStale } from "@/lib/platform/form-action";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import { plainPage } from "@/lib/platform/i18n/plain-page";
import { readJson } from "@/lib/platform/request/action-body";
import { readBytes, readFormHead, readMultipart, readUtf8 } from "@/lib/platform/request/body";
import { FORM_NAME, forgetForm, keepForm, KEPT_PARAMETER } from "@/lib/platform/kept-form";
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
  /**
   * A plain form that is refused goes back to its page: an `UploadForm` finds there what was typed and why it was refused,
   * any other form's page is told by `?refused=<code>`.
   */
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
    const back = async (code: string, state: Refused) =>
      backOnRefusal && !wantsJson(request) ? backTo(request, code, state) : null;
    if (typeof body === "number") {
      const isTold = body === 413 && backOnRefusal && (await currentActor()).kind === "person";
      const head = isTold ? await readFormHead(request, typeOf(request)) : null;
      const { values } = readForm(head ? head.entries() : []);
      const tooLarge = { status: "refused", code: "file_too_large", values } as const;
      const told = body === 413 ? await back("file_too_large", tooLarge) : null;
      return told ?? refuse(request, body, body === 413 ? "request_too_large" : "request_unreadable");
    }
    const { input, values } = readForm(body);
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      const state = { status: "invalid", fieldErrors: fieldErrors(parsed.error), values } as const;
      return (await back(incomplete, state)) ?? answer(request, 422, state);
    }
    let result: Result<T, R>;
    try {
      result = await command({ actor: await currentActor(), now: now() }, parsed.data);
    } catch (error) {
      unstable_rethrow(error);
      reportFault(error);
      return refuse(request, 503, wasCutOff(error) ? "request_unsure" : "request_failed");
    }
    if (!result.ok) {
      const status = result.refusal === "not_found" ? 404 : result.refusal === "sign_in_needed" ? 401 : 409;
      const state = { status: "refused", code: result.refusal, details: result.details, values } as const;
      const told = status === 409 ? await back(result.refusal, state) : null;
      return told ?? answer(request, status, state);
    }
    if (values[FORM_NAME]) await forget();
    markStale(result.stale);
    if (redirectTo && !wantsJson(request)) {
      const path = localised(languageFor(request), redirectTo(result.value));
      return new Response(null, { status: 303, headers: { location: path } });
    }
    return answer(request, 200, { status: "done", value: result.value });
  };
}

type Refused = Extract<FormState, { status: "invalid" | "refused" }>;

/** The page a plain form came from, as it was looked at, with what stood against the form. */
async function backTo(request: Request, code: string, state: Refused): Promise<Response | null> {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return null;
  const { pathname, searchParams } = new URL(referer);
  const path = localPath(pathname);
  if (path === null) return null;
  for (const name of ["refused", KEPT_PARAMETER]) searchParams.delete(name);
  const [form] = state.values[FORM_NAME] ?? [];
  const actor = await currentActor();
  const isKept =
    form !== undefined &&
    FORM_ID.test(form) &&
    actor.kind === "person" &&
    keepForm(actor.signInId, { form, path, state });
  searchParams.set(isKept ? KEPT_PARAMETER : "refused", isKept ? form : code);
  const location = `${path}?${searchParams}${isKept ? `#${form}` : ""}`;
  return new Response(null, { status: 303, headers: { location } });
}

const FORM_ID = /^[A-Za-z][\w-]{0,80}$/;

async function forget(): Promise<void> {
  const actor = await currentActor();
  if (actor.kind === "person") forgetForm(actor.signInId);
}

type Entries = [string, FormDataEntryValue][];

async function readBody(request: Request, limit: number): Promise<Entries | 400 | 413 | 415> {
  const type = typeOf(request);
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

const typeOf = (request: Request) => request.headers.get("content-type") ?? "";

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
