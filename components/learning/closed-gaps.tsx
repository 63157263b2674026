import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/panel";
import type { ClosedGap } from "@/lib/learning/need/queries";
import { localName } from "@/lib/platform/i18n/local-name";

/** Which of the reader's own gaps a course closes, the widest first. */
export async function ClosedGaps({ gaps }: { gaps: ClosedGap[] }) {
  const locale = await getLocale();
  const t = await getTranslations("need.own");
  return (
    <Section id="gaps" title={t("closes")} lead={t("lead")}>
      {gaps.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="list-disc pl-5">
          {gaps.map((row) => (
            <li key={row.competenceId}>{t("row", { name: localName(row, locale), gap: row.gap })}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
