import { readAudit } from "@/lib/desk/auditor/queries";
import { db } from "@/lib/platform/db";

/** What the auditor finds in one session: nothing, where only the portal's own deeds have written. */
export async function findingsOf(sessionId: string, now: Date) {
  const { findings } = await readAudit(db, now);
  return findings.filter((finding) => finding.sessionId === sessionId);
}
