import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { currentActor } from "@/lib/platform/auth/current-actor";
import type { FormState } from "@/lib/platform/refusal";
import { localPath, PATH_HEADER, withoutLanguage } from "@/lib/platform/routes";

/** The hidden input by which an upload says which form of its page it is. */
export const FORM_NAME = "_form";
/** In the address of the page that shows it again. */
export const KEPT_PARAMETER = "kept";

type KeptState = Extract<FormState, { status: "invalid" | "refused" }>;
type Kept = { form: string; path: string; state: KeptState; until: number };

const KEPT_MS = 15 * 60_000;
const MOST_KEPT = 300;
const MOST_CHARACTERS = 60_000;

/** Of the whole process, because pages and routes load this file apart. Nobody's words outlive a quarter of an hour or the process. */
const shared = globalThis as { ustaKeptForms?: Map<string, Kept> };
const kept = (shared.ustaKeptForms ??= new Map());

/** Keeps what was typed into an upload that was refused, the last of each sign-in; false where it is too much to keep. */
export function keepForm(
  signInId: string,
  { form, path, state }: { form: string; path: string; state: KeptState },
): boolean {
  kept.delete(signInId);
  if (JSON.stringify(state.values).length > MOST_CHARACTERS) return false;
  const now = performance.now();
  for (const [key, { until }] of kept) if (until <= now || kept.size >= MOST_KEPT) kept.delete(key);
  kept.set(signInId, { form, path: withoutLanguage(path), state, until: now + KEPT_MS });
  return true;
}

export function forgetForm(signInId: string): void {
  kept.delete(signInId);
}

/** What became of the last upload of a sign-in from a form on a page; null for any other. */
export function findKeptForm(signInId: string, form: string, path: string): KeptState | null {
  const found = kept.get(signInId);
  const isIt =
    found?.form === form && found.path === withoutLanguage(path) && found.until > performance.now();
  return isIt ? found.state : null;
}

/** The form that the page's address names, as it was sent; null where the address names none. */
export const keptForm = cache(async (): Promise<{ form: string; state: KeptState } | null> => {
  const path = localPath((await headers()).get(PATH_HEADER));
  if (path === null) return null;
  const url = new URL(path, "http://portal.invalid");
  const form = url.searchParams.get(KEPT_PARAMETER);
  const actor = form === null ? null : await currentActor();
  if (form === null || actor?.kind !== "person") return null;
  const state = findKeptForm(actor.signInId, form, url.pathname);
  return state && { form, state };
});
