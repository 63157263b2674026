import { getTranslations } from "next-intl/server";
import { ProgressBar } from "@/components/ui/progress-bar";
import { SummaryList } from "@/components/ui/summary-list";
import type { SessionCounts as Counts, SessionDetail } from "@/lib/learning/session/queries/read";

/** Seats taken and free, and who waits for what. */
export async function SessionCounts({ session, counts }: { session: SessionDetail; counts: Counts }) {
  const t = await getTranslations("session.manage");
  return (
    <>
      <ProgressBar
        value={session.seatsTaken}
        max={session.capacity}
        label={`${t("seatsTitle")}: ${t("seats", { taken: session.seatsTaken, capacity: session.capacity })}`}
      />
      <SummaryList
        rows={[
          { label: t("placed"), value: String(counts.placed) },
          { label: t("offered"), value: String(counts.offered) },
          { label: t("waiting"), value: String(counts.waiting) },
          { label: t("pending"), value: String(counts.pending) },
          { label: t("free"), value: String(session.capacity - session.seatsTaken) },
          { label: t("minimum"), value: String(session.minimum) },
        ]}
      />
    </>
  );
}
