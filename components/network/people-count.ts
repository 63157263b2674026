import { getLocale, getTranslations } from "next-intl/server";
import { formatNumber } from "@/lib/platform/dates/numbers";
import type { PublicCount } from "@/lib/evidence/statistics/rules";

/** For cells of a table: the number, or "fewer than 5" where it is masked. */
export async function peopleCount(): Promise<(count: PublicCount) => string> {
  const locale = await getLocale();
  const t = await getTranslations("common.figure");
  return (count) => (count === null ? t("masked") : formatNumber(count, locale));
}
