import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ProgressBar } from "@/components/ui/progress-bar";
import { StatusTag, type TagTone } from "@/components/ui/status-tag";
import type { CommitmentRow } from "@/lib/cooperation/commitment/queries";
import type { CommitmentState } from "@/lib/cooperation/commitment/rules";
import type { Day } from "@/lib/platform/dates/calendar";
import { formatDate } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import type { CommitmentKind } from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";

const TONES: Record<CommitmentState, TagTone> = { kept: "green", open: "accent", overdue: "red" };

type Delivery = Pick<CommitmentRow["deliveries"][number], "id" | "amount" | "deliveredOn" | "evidence">;
type Promised<One extends Delivery> = Pick<
  CommitmentRow,
  "kind" | "byPartner" | "amount" | "dueOn" | "delivered" | "state"
> & {
  /** The centre's own; a contact is not shown it. */
  note?: string | null;
  deliveries: readonly One[];
};

interface CommitmentFactsProps<One extends Delivery> {
  row: Promised<One>;
  locale: Locale;
  /** The file with a delivery's evidence, for who may open it. */
  fileOf?: (delivery: One) => ReactNode;
  /** What can be done with a delivery. */
  deedOf?: (delivery: One) => ReactNode;
  /** What can be done with the commitment. */
  children?: ReactNode;
}

/** Who promised what: "Partner: 24 placements". */
export async function commitmentName({ byPartner, kind, amount }: CommitmentName): Promise<string> {
  const t = await getTranslations("commitment");
  return t("page.line", {
    who: t(byPartner ? "page.byPartner" : "page.byCentre"),
    amount: t(`amount.${kind}`, { count: amount }),
  });
}
type CommitmentName = { byPartner: boolean; kind: CommitmentKind; amount: number };

/** One promise with how much of it was delivered, and each delivery beside its evidence. */
export async function CommitmentFacts<One extends Delivery>({
  row,
  locale,
  fileOf,
  deedOf,
  children,
}: CommitmentFactsProps<One>) {
  const t = await getTranslations("commitment");
  const day = (value: Day) => formatDate(value, { locale, zone: "UTC" });
  const [delivered, amount] = [formatNumber(row.delivered, locale), formatNumber(row.amount, locale)];
  return (
    <li className="mb-6 border-b border-line pb-5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 className="font-[620]">{await commitmentName(row)}</h3>
        <StatusTag tone={TONES[row.state]}>{t(`state.${row.state}`)}</StatusTag>
        <span className="text-sm text-ink-soft">{t("page.due", { date: day(row.dueOn) })}</span>
      </div>
      {row.note ? <p className="max-w-measure">{row.note}</p> : null}
      <div className="mt-2 max-w-80">
        <ProgressBar
          value={row.delivered}
          max={row.amount}
          label={t("page.delivered", { delivered, amount })}
        />
      </div>
      {row.deliveries.length > 0 ? (
        <ul className="mt-3 grid gap-2" aria-label={t("page.deliveries")}>
          {row.deliveries.map((one) => (
            <li key={one.id} className="flex flex-wrap items-start justify-between gap-3">
              <div className="max-w-measure">
                <strong>
                  {t("page.delivery", {
                    date: day(one.deliveredOn),
                    amount: t(`amount.${row.kind}`, { count: one.amount }),
                  })}
                </strong>{" "}
                <span className="whitespace-pre-line">{one.evidence}</span> {fileOf?.(one)}
              </div>
              {deedOf?.(one)}
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </li>
  );
}
