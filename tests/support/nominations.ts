import { checkNomination } from "@/lib/learning/nomination/commands/check-nomination";
import type { Actor } from "@/lib/platform/auth/actor";
import { NOW } from "@/tests/support/make";

const HEAD = "Sicil no;Ad;Soyad;E-posta";

/** A file of nominations with these rows below its titles. */
export const nominationFile = (...rows: string[]) => new File([[HEAD, ...rows].join("\n")], "adaylar.csv");

/** Checks such a file; fails the test where it is refused. */
export async function checkFile(
  actor: Actor,
  { session, scopeId, rows }: { session: { id: string }; scopeId: string; rows: string[] },
  now = NOW,
) {
  const file = nominationFile(...rows);
  const result = await checkNomination({ actor, now }, { sessionId: session.id, scopeId, file });
  if (!result.ok) throw new Error(result.refusal);
  return result.value.nominationId;
}
