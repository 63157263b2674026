/** What an attempt came to: sent, surely not sent (may be tried again), refused for good, or nobody knows. */
export type Outcome = "not_sent" | "refused" | "unsure";

type Fault = { code?: unknown; command?: unknown; responseCode?: unknown; handedOver?: unknown };

/**
 * Reads an SMTP fault. An answer of the server settles it: 4xx is "later", 5xx is "never" (a wrong password is ours to
 * put right, and later). Without an answer it is settled only while the text was not yet on its way: a line cut off
 * after that says nothing, the server may have taken the letter.
 */
export function outcomeOf(error: unknown): Outcome {
  const { code, responseCode, handedOver } = (
    typeof error === "object" && error !== null ? error : {}
  ) as Fault;
  if (typeof responseCode === "number" && responseCode >= 400)
    return responseCode < 500 || code === "EAUTH" ? "not_sent" : "refused";
  return handedOver === false ? "not_sent" : "unsure";
}

/** The part of a fault that may be kept: codes, never the text, which may hold an address. */
export function faultCode(error: unknown): string {
  const { code, command, responseCode } = (typeof error === "object" && error !== null ? error : {}) as Fault;
  const parts = [code, command, responseCode].filter(
    (part) => typeof part === "string" || typeof part === "number",
  );
  return parts.length > 0 ? parts.join(" ").slice(0, 200) : "unknown";
}

export const MAIL_STATES = ["QUEUED", "SENDING", "SENT", "UNSURE", "FAILED", "DISCARDED"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A person may send again what may not have arrived; a letter that surely went out is not sent twice. */
export const mayBeSentAgain = (state: MailState): boolean => state === "UNSURE" || state === "FAILED";

export type MailRefusal = "not_open";
