import type { Cell, Table } from "@/lib/platform/csv/table";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { NeedRow } from "./queries";
import { VIEWS } from "./rules";

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** The ranked needs of one place; a figure of too few people is empty, as it is hidden on the page. */
export function needsTable(t: Translator, rows: readonly NeedRow[], locale: Locale): Table {
  const parts = ["people", "present", "asked", "gapOf"] as const;
  const titles = VIEWS.flatMap((view) =>
    parts.map((part) => t(`need.result.${part}`, { view: t(`need.result.view.${view}`) })),
  );
  return {
    titles: [t("need.result.rank"), t("need.result.competence"), t("need.result.gap"), ...titles],
    rows: rows.map(({ rank, name, gap, views }): Cell[] => [
      rank,
      localName(name, locale),
      gap,
      ...VIEWS.flatMap((view): Cell[] => {
        const said = views[view];
        if (!said) return [null, null, null, null];
        return [said.people, hundredths(said.present), hundredths(said.asked), hundredths(said.gap)];
      }),
    ]),
  };
}
