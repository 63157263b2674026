/** What remains where a name stood: records that are counted stay, whose they were does not (rule 66). */
export const NO_NAME = "—";
export const REASON_MOST = 1000;

export type PrivacyRefusal =
  | "already_asked"
  | "nothing_asked"
  | "already_decided"
  | "own_request"
  | "reason_missing"
  | "own_account"
  | "last_ministry"
  | "account_closed";

type Request = { status: string; personId: string };

/** One request at a time; what was decided stays decided, and nobody decides about themselves (rule 10). */
export function decisionRefusal(
  request: Request,
  actorId: string,
  decision: "erase" | "refuse",
  reason: string | null,
): "already_decided" | "own_request" | "reason_missing" | null {
  if (request.status !== "ASKED") return "already_decided";
  if (request.personId === actorId) return "own_request";
  return decision === "refuse" && reason === null ? "reason_missing" : null;
}
