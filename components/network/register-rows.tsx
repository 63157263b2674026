import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { tagClass, type TagTone } from "@/components/ui/status-tag";
import type { RegisterRow } from "@/lib/network/register/queries";
import type { Change, RegisterProblem } from "@/lib/network/register/rules";
import type { ImportBatchStatus, ImportOutcome } from "@/lib/platform/db/generated/enums";

export const BATCH_TONES: Record<ImportBatchStatus, TagTone> = {
  PENDING: "neutral",
  PROCESSING: "accent",
  PROCESSED: "amber",
  COMPLETING: "accent",
  COMPLETED: "green",
  FAILED: "red",
};

const OUTCOME_TONES: Record<ImportOutcome, TagTone> = {
  NEW: "green",
  CHANGED: "accent",
  MOVED: "amber",
  UNCHANGED: "neutral",
  WRONG: "red",
};

/** Whose row it is, in the file's own words. */
function recordOf(row: RegisterRow): { name: string; code: string } {
  const { name, code, givenName, familyName, staffNumber } = row.cells as Record<string, string>;
  return {
    name: name ?? `${givenName ?? ""} ${familyName ?? ""}`.trim(),
    code: code ?? staffNumber ?? "",
  };
}

/** What each row would do, from what to what, or why it cannot be taken. */
export async function RegisterRows({ rows }: { rows: RegisterRow[] }) {
  const t = await getTranslations("registerImport");
  return (
    <DataTable
      caption={t("page.shown")}
      hideCaption
      rows={rows}
      rowKey={(row) => String(row.line)}
      columns={[
        { key: "line", label: t("page.line"), num: true, cell: (row) => row.line },
        {
          key: "record",
          label: t("page.record"),
          head: true,
          cell: (row) => (
            <>
              {recordOf(row).name || "–"}
              <span className="block text-sm font-normal text-ink-soft">{recordOf(row).code}</span>
            </>
          ),
        },
        {
          key: "outcome",
          label: t("page.outcome"),
          cell: ({ outcome }) =>
            outcome ? (
              <span className={tagClass(OUTCOME_TONES[outcome])}>{t(`outcome.${outcome}`)}</span>
            ) : null,
        },
        {
          key: "changes",
          label: t("page.changes"),
          cell: ({ changes, problem }) =>
            problem !== null
              ? t(`problem.${problem as RegisterProblem}`)
              : ((changes ?? []) as Change[]).map(({ what, from, to }) => (
                  <span key={what} className="block">
                    {t(`change.${what}`)}: {from === "" ? "" : <del>{from}</del>} {from === "" ? "" : "→ "}
                    <ins>{to}</ins>
                  </span>
                )),
        },
      ]}
    />
  );
}
