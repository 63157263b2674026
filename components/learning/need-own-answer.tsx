import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import type { OwnAnswer } from "@/lib/learning/campaign/queries/own";
import type { ClosingCourse } from "@/lib/learning/need/queries";
import { gapOf } from "@/lib/learning/need/rules";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

interface NeedOwnAnswerProps {
  answer: OwnAnswer;
  /** By competence: courses that close the reader's own gaps. */
  closing: ReadonlyMap<string, ClosingCourse[]>;
}

/** What one handed in, the widest gap first; beside a teacher's gap the courses that close it. */
export async function NeedOwnAnswer({ answer, closing }: NeedOwnAnswerProps) {
  const locale = await getLocale();
  const t = await getTranslations("campaign.own");
  const { view, entries, ratings } = answer;
  const rows = entries
    .flatMap((entry) => {
      const said = entry.isLeaf ? ratings.get(entry.competenceId) : undefined;
      const { present = null, asked = null } = said ?? {};
      if (present === null || asked === null) return [];
      return [{ ...entry, present, asked, gap: gapOf({ present, asked }) }];
    })
    .sort((a, b) => b.gap - a.gap);
  if (rows.length === 0) return null;
  return (
    <Section id="said" title={t("said")} lead={t("saidLead")}>
      <DataTable
        caption={t("said")}
        hideCaption
        rows={rows}
        rowKey={(row) => row.competenceId}
        columns={[
          { key: "competence", label: t("competence"), head: true, cell: (row) => localName(row, locale) },
          { key: "present", label: t(`present.${view}`), num: true, cell: (row) => row.present },
          { key: "asked", label: t(`asked.${view}`), num: true, cell: (row) => row.asked },
          { key: "gap", label: t("gap"), num: true, cell: (row) => row.gap },
          ...(view === "TEACHER"
            ? [
                {
                  key: "courses",
                  label: t("closedBy"),
                  wide: true,
                  cell: ({ competenceId, gap }: (typeof rows)[number]) =>
                    gap === 0
                      ? "–"
                      : !closing.has(competenceId)
                        ? t("closedByNone")
                        : (closing.get(competenceId) ?? []).map(({ slug, title, language }) => (
                            <span
                              key={slug}
                              className="block"
                              lang={language === locale ? undefined : language}
                            >
                              <TextLink href={localised(locale, routes.course(slug))}>{title}</TextLink>
                            </span>
                          )),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
