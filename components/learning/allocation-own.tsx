import { getTranslations } from "next-intl/server";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import type { OwnAllocation } from "@/lib/learning/allocation/queries/list";
import { OUTCOME_TONES } from "./allocation-list";

/** One applicant's rank, what it was made of and why it came out so; nobody else's name. */
export async function AllocationOwn({ own, isOwn }: { own: OwnAllocation; isOwn: boolean }) {
  const t = await getTranslations("allocation");
  const { rank, total, outcome, timesTrained, hours, need, lot, seed, personId } = own;
  return (
    <Section title={t(isOwn ? "own.title" : "own.titleOf")}>
      <SummaryList
        rows={[
          { label: t("own.rank"), value: t("own.rankOf", { rank, total }) },
          {
            label: t("own.outcome"),
            value: <StatusTag tone={OUTCOME_TONES[outcome]}>{t(`outcome.${outcome}`)}</StatusTag>,
          },
          { label: t("own.why"), value: own.reasons.map((reason) => t(`reason.${reason}`)).join(" · ") },
          ...(own.moveReason ? [{ label: t("own.moveReason"), value: own.moveReason }] : []),
          {
            label: t("own.trained"),
            value:
              timesTrained === 0 ? t("own.trainedNever") : t("own.trainedTimes", { count: timesTrained }),
          },
          { label: t("own.hours"), value: hours },
          { label: t("own.need"), value: need },
          { label: t("own.lot"), value: lot },
        ]}
      />
      <Details summary={t("own.proofTitle")}>
        <p className="wrap-anywhere">{t("own.proof", { seed, id: personId })}</p>
      </Details>
      {own.policyReason ? (
        <p className="mt-3 max-w-measure">{t("own.policyReason", { reason: own.policyReason })}</p>
      ) : null}
    </Section>
  );
}
