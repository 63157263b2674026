import { getLocale, getTranslations } from "next-intl/server";
import { Details } from "@/components/ui/details";
import type { AllocationPolicy } from "@/lib/learning/allocation/rules";
import { formatDate } from "@/lib/platform/dates/format";

interface AllocationToldProps {
  told: {
    policy: AllocationPolicy;
    seed: string | null;
    closesAt: Date;
    allocatedAt: Date | null;
    timeZone: string;
  };
  /** Behind one line, among other sessions. */
  isFolded?: boolean;
}

/** How the seats are allocated, in words, with the seed of the lot: the same for everybody, before they apply and after. */
export async function AllocationTold({ told, isFolded }: AllocationToldProps) {
  const locale = await getLocale();
  const t = await getTranslations("allocation.told");
  const { policy, seed, closesAt, allocatedAt, timeZone } = told;
  const reader = { locale, zone: timeZone };
  const lastDay = new Date(closesAt.getTime() - 1);
  const words = (
    <div className="grid max-w-measure gap-3">
      <p>
        {allocatedAt
          ? t("published", { date: formatDate(allocatedAt, reader) })
          : t("lead", { date: formatDate(lastDay, reader) })}
      </p>
      <ul className="grid list-disc gap-1 pl-5">
        <li>{t("order", { years: policy.years })}</li>
        <li>{policy.schoolCap === 0 ? t("noCap") : t("cap", { cap: policy.schoolCap })}</li>
        {policy.sharePercent === 0 ? (
          <li>{t("noShare")}</li>
        ) : (
          <>
            <li>{t("share", { share: policy.sharePercent })}</li>
            <li>
              {t("weights", {
                pilot: policy.pilotWeight,
                district: policy.districtWeight,
                below: policy.districtBelow,
              })}
            </li>
          </>
        )}
      </ul>
      <p className="wrap-anywhere">{seed === null ? t("seedLater") : t("seed", { seed })}</p>
      <p className="text-sm text-ink-soft">{t("proof")}</p>
    </div>
  );
  return isFolded ? <Details summary={t("title")}>{words}</Details> : words;
}
