import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { confirmImportAction, discardImportAction } from "@/lib/learning/training/actions";
import { IMPORT_COLUMNS, type CheckedRows } from "@/lib/learning/training/rules";
import { formatDateRange } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";

interface ImportCheckProps {
  importId: string;
  /** Still to be confirmed or put aside. */
  isOpen: boolean;
  rows: CheckedRows;
  badLines: number;
  locale: Locale;
}

/** What the check found: bad lines by number with what to do, good ones as trainings, and the deed. */
export async function ImportCheck({ importId, isOpen, rows, badLines, locale }: ImportCheckProps) {
  const t = await getTranslations("training");
  const sentence = await problemSentences();
  const lines = rows.trainings.reduce((sum, training) => sum + training.lines.length, 0);
  return (
    <>
      {isOpen ? (
        <Notice tone={badLines > 0 ? "amber" : "accent"} role="status">
          {t("import.summary", { trainings: rows.trainings.length, lines, bad: badLines })}
        </Notice>
      ) : null}
      {rows.problems.length > 0 ? (
        <Section title={t("import.problems")} lead={t("import.problemsHelp")}>
          <DataTable
            caption={t("import.problems")}
            hideCaption
            rows={rows.problems}
            rowKey={(row) => `${row.line}-${row.column}-${row.code}`}
            columns={[
              { key: "line", label: t("import.line"), num: true, cell: (row) => row.line },
              { key: "who", label: t("import.who"), head: true, cell: (row) => row.who },
              { key: "column", label: t("import.column"), cell: (row) => columnTitle(row.column) },
              { key: "what", label: t("import.what"), cell: (row) => sentence(row.code) },
            ]}
          />
        </Section>
      ) : null}
      {rows.trainings.length > 0 ? (
        <Section title={t("import.good")}>
          <DataTable
            caption={t("import.good")}
            hideCaption
            rows={rows.trainings}
            rowKey={(row) => String(row.lines[0])}
            columns={[
              {
                key: "topic",
                label: t("page.topic"),
                head: true,
                cell: (row) => (
                  <>
                    {row.topic}
                    <span className="block text-sm font-normal text-ink-soft">{row.hostName}</span>
                    {row.isLogged ? (
                      <span className="block text-sm font-normal">{t("import.isLogged")}</span>
                    ) : null}
                    {row.unknownStaff.length > 0 ? (
                      <span className="block text-sm font-normal">
                        {t("import.unknownStaff", { numbers: row.unknownStaff.join(", ") })}
                      </span>
                    ) : null}
                  </>
                ),
              },
              {
                key: "dates",
                label: t("page.dates"),
                cell: (row) => formatDateRange(row.startsOn, row.endsOn, { locale, zone: "UTC" }),
              },
              { key: "hours", label: t("page.hours"), num: true, cell: (row) => row.hours },
              { key: "people", label: t("page.people"), num: true, cell: (row) => row.participants.length },
            ]}
          />
        </Section>
      ) : null}
      {isOpen ? (
        <div className="flex flex-wrap gap-4">
          {rows.trainings.length > 0 ? (
            <Form action={confirmImportAction} noun="training" className="w-auto">
              <input type="hidden" name="importId" value={importId} />
              <SubmitButton>{t("import.confirm", { count: rows.trainings.length })}</SubmitButton>
            </Form>
          ) : null}
          <Form action={discardImportAction} noun="training" className="w-auto">
            <input type="hidden" name="importId" value={importId} />
            <SubmitButton tone="secondary">{t("import.discard")}</SubmitButton>
          </Form>
        </div>
      ) : null}
    </>
  );
}

function columnTitle(column: string | null): string {
  const titles = Object.entries(IMPORT_COLUMNS).find(([name]) => name === column)?.[1];
  return titles?.[0] ?? "";
}

/** A problem's sentence: the training's own refusals, else the field's. */
async function problemSentences(): Promise<(code: string) => string> {
  const tRefusal = await getTranslations("training.refusal");
  const tField = await getTranslations("field");
  return (code) => {
    if (tRefusal.has(code as never)) return tRefusal(code as never);
    return tField.has(code as never) ? tField.raw(code as never) : code;
  };
}
