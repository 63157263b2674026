import { getTranslations } from "next-intl/server";
import { Timeline, type TimelineStep } from "@/components/ui/timeline";
import type { PairingDetail } from "@/lib/cooperation/pairing/queries/read";
import { formatDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";

/** Where a pairing stands between its proposal and the next term, and who has the ball. */
export async function PairingWay({
  pairing,
  locale,
  zone,
}: {
  pairing: PairingDetail;
  locale: Locale;
  zone: string;
}) {
  const t = await getTranslations("pairing");
  const { phase, sides } = pairing;
  const day = (value: string) => formatDate(value, { locale, zone: "UTC" });
  const instant = (value: Date) => formatDate(value, { locale, zone });
  const names = (rows: typeof sides) => rows.map(({ school }) => school.name).join(", ");
  const isSettled = ["renewed", "rematched", "endedEarly"].includes(phase);
  const accepted = sides.filter(({ acceptedAt }) => acceptedAt !== null);
  const silent = sides.filter(({ hasReviewed }) => !hasReviewed);
  const steps: TimelineStep[] = [
    { title: t("way.proposed"), state: "done", when: instant(pairing.proposedAt) },
    {
      title: t("way.acceptance"),
      state: phase === "proposed" ? "now" : accepted.length === 2 ? "done" : "skipped",
      who: phase === "proposed" ? names(sides.filter(({ acceptedAt }) => acceptedAt === null)) : undefined,
      text: (
        <ul>
          {accepted.map(({ schoolId, school, acceptedAt }) => (
            <li key={schoolId}>
              {t("way.accepted", { school: school.name })}
              {acceptedAt ? `, ${instant(acceptedAt)}` : null}
            </li>
          ))}
        </ul>
      ),
    },
    {
      title: t("way.term"),
      state:
        phase === "proposed" || phase === "accepted"
          ? "next"
          : phase === "active" || phase === "underReview"
            ? "now"
            : "done",
      when: `${day(pairing.startsOn)} – ${day(pairing.endedOn ?? pairing.endsOn)}`,
      text: phase === "endedEarly" ? pairing.endReason : null,
    },
    {
      title: t("way.review"),
      state: isSettled
        ? phase === "endedEarly"
          ? "skipped"
          : "done"
        : phase === "underReview" || phase === "over"
          ? "now"
          : "next",
      when: day(pairing.reviewOpensOn),
      who:
        phase === "underReview" && silent.length > 0
          ? names(silent)
          : phase === "over"
            ? t("way.ministry")
            : undefined,
    },
    {
      title: phase === "rematched" ? t("phase.rematched") : t("way.next"),
      state:
        phase === "renewed" || phase === "rematched" ? "done" : phase === "endedEarly" ? "skipped" : "next",
    },
  ];
  return <Timeline steps={steps} label={t("way.title")} />;
}
