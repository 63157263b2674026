import { getLocale, getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/evidence/export-links";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { listUrl } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import type { listResults, ResultRow } from "@/lib/learning/follow-up/queries/results";
import {
  FOLLOW_UP_USES,
  HINDRANCES,
  meanOf,
  percentOf,
  RESULT_KINDS,
  type ResultKind,
  type Tally,
  usedOf,
} from "@/lib/learning/follow-up/rules";
import { formatMean, formatNumber } from "@/lib/platform/dates/numbers";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised } from "@/lib/platform/routes";

interface FollowUpResultsProps {
  /** The page's own address, without the language. */
  to: string;
  by: ResultKind;
  found: NonNullable<Awaited<ReturnType<typeof listResults>>>;
}

/** Feedback and use by course, centre or field, with what is too small left out, and all together. */
export async function FollowUpResults({ to, by, found }: FollowUpResultsProps) {
  const locale = await getLocale();
  const t = await getTranslations("followUp");
  const { rows, total, smallest } = found;
  const path = localised(locale, to);
  const masked = t("results.maskedCell");
  const number = (value: number | undefined) => (value === undefined ? masked : formatNumber(value, locale));
  const none = "–";
  const counted = (tally: Tally | null) => (tally?.n === 0 ? none : number(tally?.n));
  const share = (tally: Tally | null) =>
    tally?.n === 0
      ? none
      : tally
        ? t("results.share", { percent: percentOf(usedOf(tally), tally.n) })
        : masked;
  const columns: Column<ResultRow>[] = [
    {
      key: "name",
      label: t(`results.name.${by}`),
      head: true,
      cell: (row) => (row.id === "all" ? t("results.total") : localName(row, locale)),
    },
    { key: "feedback", label: t("results.feedback"), num: true, cell: (row) => counted(row.feedback) },
    {
      key: "usefulness",
      label: t("results.usefulness"),
      num: true,
      cell: ({ feedback }) =>
        feedback?.n === 0 ? none : feedback ? formatMean(meanOf(feedback, "usefulness"), locale) : masked,
    },
    { key: "asked", label: t("results.asked"), num: true, cell: (row) => number(row.asked) },
    { key: "teachers", label: t("results.teachers"), num: true, cell: (row) => counted(row.teacher) },
    { key: "teachersUse", label: t("results.teachersUse"), num: true, cell: (row) => share(row.teacher) },
    { key: "principals", label: t("results.principals"), num: true, cell: (row) => counted(row.principal) },
    {
      key: "principalsUse",
      label: t("results.principalsUse"),
      num: true,
      cell: (row) => share(row.principal),
    },
  ];
  const { teacher, principal } = total;
  return (
    <>
      <PageHeading
        title={t("results.title")}
        lead={t("results.lead")}
        actions={
          rows.length > 0 ? <ExportLinks to="/api/exports/follow-up" query={{ by }} locale={locale} /> : null
        }
      />
      <Tabs
        label={t("results.by.label")}
        tabs={RESULT_KINDS.map((kind) => ({
          href: listUrl(path, {}, { by: kind }),
          label: t(`results.by.${kind}`),
          current: kind === by,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("results.none")} text={t("results.noneText")} />
      ) : (
        <div className="mt-6 grid gap-8">
          <p className="max-w-measure text-ink-soft">{t("results.masked", { count: smallest })}</p>
          <DataTable
            caption={t("results.title")}
            hideCaption
            rows={[...rows, total]}
            rowKey={({ id }) => id}
            columns={columns}
          />
          {teacher && teacher.n > 0 ? (
            <Section title={t("results.useTitle")}>
              <DataTable
                caption={t("results.useTitle")}
                hideCaption
                rows={[...FOLLOW_UP_USES]}
                rowKey={(use) => use}
                columns={[
                  { key: "use", label: t("results.useOf"), head: true, cell: (use) => t(`use.${use}`) },
                  {
                    key: "teachers",
                    label: t("results.teachers"),
                    num: true,
                    cell: (use) => number(teacher[use] ?? 0),
                  },
                  {
                    key: "principals",
                    label: t("results.principals"),
                    num: true,
                    cell: (use) => number(principal ? (principal[use] ?? 0) : undefined),
                  },
                ]}
              />
            </Section>
          ) : null}
          {teacher && teacher.n > 0 ? (
            <Section title={t("results.hinders")}>
              <DataTable
                caption={t("results.hinders")}
                hideCaption
                rows={[...HINDRANCES].sort((a, b) => (teacher[b] ?? 0) - (teacher[a] ?? 0))}
                rowKey={(hindrance) => hindrance}
                columns={[
                  {
                    key: "hindrance",
                    label: t("ask.hinders"),
                    head: true,
                    cell: (hindrance) => t(`hindrance.${hindrance}`),
                  },
                  {
                    key: "count",
                    label: t("results.hindersCount"),
                    num: true,
                    cell: (hindrance) => number(teacher[hindrance] ?? 0),
                  },
                ]}
              />
            </Section>
          ) : null}
        </div>
      )}
    </>
  );
}
