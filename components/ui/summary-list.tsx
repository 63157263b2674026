import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { TextLink } from "./link";

export interface SummaryRow {
  label: string;
  value: ReactNode;
  /** Leads to the question, for "check your answers". */
  changeHref?: string;
}

/** Facts of one thing, or answers to check before sending: label, value, and a way to change it. */
export async function SummaryList({ rows }: { rows: SummaryRow[] }) {
  const t = await getTranslations("common.action");
  return (
    <dl className="summary-list">
      {rows.map(({ label, value, changeHref }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {changeHref ? (
            <dd className="summary-change">
              <TextLink href={changeHref} label={`${t("change")}: ${label}`}>
                {t("change")}
              </TextLink>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
