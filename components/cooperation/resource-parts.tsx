import { getTranslations } from "next-intl/server";
import { BarChart } from "@/components/chart/bar-chart";
import { MEANS, resourceIndex, resourceParts, type SchoolMeans } from "@/lib/cooperation/profile/rules";

/** A school's resource index with the points that each part adds to it. */
export async function ResourceParts({ profile }: { profile: SchoolMeans }) {
  const t = await getTranslations("profile");
  const parts = resourceParts(profile);
  return (
    <BarChart
      title={t("page.index", { index: resourceIndex(profile) })}
      note={t("page.indexLead")}
      labels={{ category: t("page.part"), value: t("page.points"), unknown: t("page.unknown") }}
      points={MEANS.map((part) => ({ label: t(`means.${part}`), value: Math.round(parts[part]) }))}
    />
  );
}
