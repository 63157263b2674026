/** What a deed answers: the value and the pages it made stale, or the code of the rule that stood against it. */
export type Details = Record<string, string | number>;

/** Refusals any deed may give; the edge answers them itself: a 404 page, the sign-in page. */
export type EdgeRefusal = "not_found" | "sign_in_needed";

export type Done<T> = { ok: true; value: T; stale: string[] };
export type Refused<R extends string> = { ok: false; refusal: R | EdgeRefusal; details?: Details };
export type Result<T, R extends string = never> = Done<T> | Refused<R>;

/** `stale`: paths without their language ("/centres/gebze"), of the static pages that show what was changed. */
export function done<T = undefined>(value?: T, options: { stale?: string[] } = {}): Done<T> {
  return { ok: true, value: value as T, stale: options.stale ?? [] };
}

export function refused<R extends string>(refusal: R, details?: Details) {
  return details ? { ok: false as const, refusal, details } : { ok: false as const, refusal };
}

/** A row outside the actor's scope is absent: the same answer whether it exists or not. */
export const NOT_FOUND = refused("not_found");

export const SIGN_IN_NEEDED = refused("sign_in_needed");

/** Not a fault: nothing was checked or saved, the form comes back as it was typed, with one more row. */
export const MORE_ROWS = "more_rows";

/** A code of `field.*` messages, or with a dot a whole message key of the noun's own ("session.field.endsBeforeStart"). */
export type FieldError = { code: string; params?: Details };
export type FieldErrors = Record<string, FieldError>;

/** Each input by its name; repeated inputs keep all their values. */
export type FormValues = Record<string, string[]>;

/** Refusals that the door gives before a deed is asked. */
export type RequestRefusal =
  "request_unreadable" | "request_too_large" | "request_foreign" | "request_failed" | "request_unsure";

export type FormState<R extends string = string, T = unknown> =
  | { status: "idle" }
  | { status: "done"; value: T }
  | { status: "invalid"; fieldErrors: FieldErrors; values: FormValues }
  | { status: "refused"; code: R | RequestRefusal; details?: Details; values: FormValues };

export const IDLE = { status: "idle" } as const;

/** What the reader typed last, for `defaultValue`; undefined while nothing was sent. */
export function typedValue(state: FormState, name: string): string | undefined {
  return "values" in state ? (state.values[name]?.[0] ?? "") : undefined;
}

export function typedValues(state: FormState, name: string): string[] | undefined {
  return "values" in state ? (state.values[name] ?? []) : undefined;
}
