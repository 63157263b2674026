/** What an attempt came to: sent, surely not sent (may be tried again), refused for good, or nobody knows. */
export type Outcome = "not_sent" | "refused" | "unsure";

type Fault = { code?: unknown; command?: unknown; responseCode?: unknown };

/** Faults before a server had the letter: nothing of it can have gone out. */
const BEFORE_THE_LETTER = new Set([
  "ECONNECTION",
  "EDNS",
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAUTH",
  "ETLS",
  "EENVELOPE",
]);
/** Until DATA is answered no text was handed over. */
const OPENING_COMMANDS = new Set(["CONN", "EHLO", "HELO", "LHLO", "STARTTLS", "MAIL FROM", "RCPT TO"]);

/**
 * Reads an SMTP fault. An answer of the server settles it: 4xx is "later", 5xx is "never". A connection cut off once
 * the text was on its way settles nothing: the server may have taken it.
 */
export function outcomeOf(error: unknown): Outcome {
  const { code, command, responseCode } = (typeof error === "object" && error !== null ? error : {}) as Fault;
  if (typeof responseCode === "number" && responseCode >= 500)
    return code === "EAUTH" ? "not_sent" : "refused";
  if (typeof responseCode === "number" && responseCode >= 400) return "not_sent";
  if (typeof command === "string" && OPENING_COMMANDS.has(command)) return "not_sent";
  if (typeof command === "string" && command.startsWith("AUTH")) return "not_sent";
  return typeof code === "string" && BEFORE_THE_LETTER.has(code) ? "not_sent" : "unsure";
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
