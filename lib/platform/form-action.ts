import "server-only";
import { refresh, revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { notFound, redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Ctx } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { wasCutOff } from "@/lib/platform/db/cut-off";
import { fieldErrors, readForm } from "@/lib/platform/fields/form-data";
import { DEFAULT_LOCALE, LOCALES } from "@/lib/platform/i18n/locales";
import { reportFault } from "@/lib/platform/log";
import type { FormState, FormValues, Result } from "@/lib/platform/refusal";
import { EVERY_PAGE, languageOf, localised, localPath, PATH_HEADER, routes } from "@/lib/platform/routes";

type Options<T> = {
  /** Where to go when it is done, as a path without its language; else the same page is read again. */
  redirectTo?: (value: T) => string;
  /** Another has changed meanwhile what was to be changed: the page is read again, so that it shows both. */
  readAgainOn?: string;
};

/**
 * The door between a posted form and a command. What comes in is unknown: anybody can call a server
 * action by hand, with any arguments. What goes out is a state for `useActionState`; `value` is sent
 * to the browser, so a command returns in it only what the person may see.
 */
export function formAction<I, T, R extends string>(
  schema: z.ZodType<I>,
  command: (ctx: Ctx, input: I) => Promise<Result<T, R>>,
  { redirectTo, readAgainOn }: Options<T> = {},
): (prev: FormState<R, T>, formData: FormData) => Promise<FormState<R, T>> {
  return async (...given: unknown[]) => {
    const form = given.findLast((argument) => argument instanceof FormData);
    if (!form) return { status: "refused", code: "request_unreadable", values: {} };
    const { input, values } = readForm(form.entries());
    const parsed = schema.safeParse(input);
    if (!parsed.success) return { status: "invalid", fieldErrors: fieldErrors(parsed.error), values };
    const result = await attempt(command, parsed.data, values);
    if ("status" in result) return result;
    if (!result.ok) {
      if (result.refusal === "not_found") notFound();
      if (result.refusal === "sign_in_needed") redirect(await signInPath());
      if (result.refusal === readAgainOn) refresh();
      return { status: "refused", code: result.refusal, details: result.details, values };
    }
    markStale(result.stale);
    if (redirectTo)
      redirect(localised(languageOf(await currentPath()) ?? DEFAULT_LOCALE, redirectTo(result.value)));
    refresh();
    return { status: "done", value: result.value };
  };
}

/** A fault of ours is logged and told in a sentence, with everything typed still there. */
async function attempt<I, T, R extends string>(
  command: (ctx: Ctx, input: I) => Promise<Result<T, R>>,
  input: I,
  values: FormValues,
): Promise<Result<T, R> | Extract<FormState<R, T>, { status: "refused" }>> {
  try {
    return await command({ actor: await currentActor(), now: now() }, input);
  } catch (error) {
    unstable_rethrow(error);
    reportFault(error);
    return { status: "refused", code: wasCutOff(error) ? "request_unsure" : "request_failed", values };
  }
}

/** Static pages to be made anew at their next visit, in every language; paths come without their language. */
export function markStale(paths: string[]): void {
  if (paths.includes(EVERY_PAGE)) return revalidatePath("/", "layout");
  for (const path of new Set(paths)) {
    for (const language of LOCALES) revalidatePath(localised(language, path));
  }
}

async function currentPath(): Promise<string> {
  return localPath((await headers()).get(PATH_HEADER)) ?? "/";
}

async function signInPath(): Promise<string> {
  const path = await currentPath();
  return localised(languageOf(path) ?? DEFAULT_LOCALE, routes.signIn(path));
}
