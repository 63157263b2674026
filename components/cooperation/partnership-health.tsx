import { getTranslations } from "next-intl/server";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/panel";
import { StatusTag, type TagTone } from "@/components/ui/status-tag";
import type { PartnershipDetail } from "@/lib/cooperation/partnership/queries/detail";
import {
  COLD_DAYS,
  HEALTH_PARTS,
  healthTone,
  type HealthPart,
  type HealthTone,
} from "@/lib/cooperation/partnership/rules";
import { formatDate } from "@/lib/platform/dates/format";
import { formatNumber, formatPercent } from "@/lib/platform/dates/numbers";
import type { Locale } from "@/lib/platform/i18n/locales";

const TONES: Record<HealthTone, TagTone> = { good: "green", fair: "amber", poor: "red" };

/** A partnership's health: one number, and each part of it opened by its reason. */
export async function PartnershipHealth({
  partnership,
  locale,
}: {
  partnership: PartnershipDetail;
  locale: Locale;
}) {
  const t = await getTranslations("partnership.health");
  const { health, parts, facts, commitments } = partnership;
  const { lastContactOn, deliveredShare, satisfaction, actionsDone, actionsAll } = facts;
  const reasons: Record<HealthPart, string> = {
    recency:
      lastContactOn === null
        ? t("recencyNone")
        : t("recencySome", {
            date: formatDate(lastContactOn, { locale, zone: "UTC" }),
            cold: COLD_DAYS,
          }),
    commitments:
      deliveredShare === null
        ? t("commitmentsNone")
        : t("commitmentsSome", { count: commitments, share: formatPercent(deliveredShare, locale) }),
    satisfaction:
      satisfaction === null
        ? t("satisfactionNone")
        : t("satisfactionSome", {
            answers: satisfaction.answers,
            mean: formatNumber(satisfaction.mean, locale, 1),
          }),
    actions: actionsAll === 0 ? t("actionsNone") : t("actionsSome", { all: actionsAll, done: actionsDone }),
  };
  const tone = health === null ? null : healthTone(health);
  return (
    <Section
      id="health"
      title={t("title")}
      aside={tone === null ? null : <StatusTag tone={TONES[tone]}>{t(`tone.${tone}`)}</StatusTag>}
    >
      {health === null ? (
        <p>{t(partnership.isLive ? "wholeNew" : "wholeNone")}</p>
      ) : (
        <>
          <ProgressBar value={health} max={100} label={t("whole", { value: health })} />
          <p className="mt-3 max-w-measure text-ink-soft">{t("lead")}</p>
          <div className="grid items-start gap-x-8 gap-y-2 sm:grid-cols-2">
            {HEALTH_PARTS.map((part) => (
              <details key={part} className="more">
                <summary>
                  {t(`part.${part}`)}:{" "}
                  {parts[part] === null ? t("unknown") : t("whole", { value: parts[part] })}
                </summary>
                <div className="more-body">
                  <p className="max-w-measure">{reasons[part]}</p>
                </div>
              </details>
            ))}
          </div>
        </>
      )}
    </Section>
  );
}
