import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { tagClass, type TagTone } from "@/components/ui/status-tag";
import type { ListRow } from "@/lib/learning/allocation/queries/list";
import type { AllocationReason } from "@/lib/learning/allocation/rules";
import type { AllocationOutcome } from "@/lib/platform/db/generated/enums";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

export const OUTCOME_TONES: Record<AllocationOutcome, TagTone> = {
  PLACED: "green",
  WAITING: "amber",
  REFUSED: "neutral",
};

/** Everybody in the list's order, with what the rank is made of and why it came out so; prints on A4. */
export async function AllocationList({ rows }: { rows: ListRow[] }) {
  const locale = await getLocale();
  const t = await getTranslations("allocation");
  const tRule = await getTranslations("eligibility.ruleOf");
  return (
    <DataTable
      caption={t("page.caption")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: "rank", label: t("page.rank"), num: true, cell: ({ rank }) => rank },
        {
          key: "person",
          label: t("page.person"),
          head: true,
          cell: ({ who }) => (
            <>
              <a href={localised(locale, routes.enrolment(who.id))}>
                {who.person.givenName} {who.person.familyName}
              </a>
              <span className="block text-sm font-normal whitespace-nowrap text-ink-soft">
                {who.reference}
              </span>
            </>
          ),
        },
        {
          key: "school",
          label: t("page.school"),
          cell: ({ who: { school, province } }) => (
            <>
              {school ? localName(school, locale) : "–"}
              {province ? (
                <span className="block text-sm text-ink-soft">{localName(province, locale)}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "key",
          label: t("page.key"),
          cell: ({ key: { timesTrained, hours, need, lot } }) =>
            t("page.keyOf", { trained: timesTrained === 0 ? "never" : "before", hours, need, lot }),
        },
        {
          key: "result",
          label: t("page.result"),
          cell: ({ outcome, reasons, moveReason, failed }) => (
            <>
              <span className={tagClass(OUTCOME_TONES[outcome])}>{t(`outcome.${outcome}`)}</span>
              {reasons.map((reason) => (
                <span key={reason} className="block text-sm">
                  {t(`reason.${reason as AllocationReason}`)}
                </span>
              ))}
              {failed.length > 0 ? (
                <span className="block text-sm">{failed.map((rule) => tRule(rule)).join(", ")}</span>
              ) : null}
              {moveReason ? (
                <span className="block text-sm">{t("page.byHand", { reason: moveReason })}</span>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
