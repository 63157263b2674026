import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import type { ListDetail } from "@/lib/learning/competence/queries";
import { localName } from "@/lib/platform/i18n/local-name";

/** Indents by level, as classes: no style from the server. */
const INDENT = ["", "pl-6", "pl-12"];

/** A list as a tree, each line with its names in the other languages; in a draft each leads to its form. */
export async function CompetenceTree({ list, editHref }: { list: ListDetail; editHref: string | null }) {
  const locale = await getLocale();
  const t = await getTranslations("competence.list");
  if (list.entries.length === 0) return <EmptyState title={t("empty")} text={t("emptyText")} />;
  return (
    <table className="data-table as-cards">
      <caption className="sr-only">{t("entries")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("competence")}</th>
          <th scope="col">{t("inOther")}</th>
          {editHref ? <th scope="col">{t("edit")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {list.entries.map((entry) => {
          const name = localName(entry, locale);
          const others = (["tr", "en", "az"] as const)
            .filter((language) => language !== locale)
            .map((language) => ({ language, text: localName(entry, language) }))
            .filter(({ text }) => text !== name);
          return (
            <tr key={entry.competenceId}>
              <th scope="row" className={entry.isLeaf ? "font-normal" : ""}>
                <span className={`block ${INDENT[entry.depth] ?? "pl-12"}`}>{name}</span>
              </th>
              <td data-label={t("inOther")}>
                {others.map(({ language, text }) => (
                  <span key={language} lang={language} className="block text-sm text-ink-soft">
                    {text}
                  </span>
                ))}
              </td>
              {editHref ? (
                <td data-label={t("edit")}>
                  <a href={`${editHref}?line=${entry.competenceId}#line`} aria-label={t("editOf", { name })}>
                    {t("edit")}
                  </a>
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
