import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { ProgressBar } from "@/components/ui/progress-bar";
import { tagClass, type TagTone } from "@/components/ui/status-tag";
import type { Plan, PlanAction } from "@/lib/cooperation/plan/queries";
import { ACTIONS } from "@/lib/cooperation/plan/rules";
import type { Day } from "@/lib/platform/dates/calendar";
import { formatShortDate } from "@/lib/platform/dates/format";
import type { ActionStatus } from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";

export const ACTION_TONES: Record<ActionStatus, TagTone> = {
  OPEN: "neutral",
  UNDER_WAY: "accent",
  DONE: "green",
  HIDDEN: "neutral",
};

export const actionNumber = (code: PlanAction["code"]) => ACTIONS.findIndex((one) => one.code === code) + 1;

export const isLate = ({ status, dueOn }: PlanAction, today: Day) =>
  dueOn !== null && dueOn < today && (status === "OPEN" || status === "UNDER_WAY");

/** How many of the thirteen are done, of those not hidden. */
export async function PlanProgress({ plan }: { plan: Plan }) {
  const t = await getTranslations("plan.page");
  const counted = plan.actions.filter(({ status }) => status !== "HIDDEN");
  const done = counted.filter(({ status }) => status === "DONE").length;
  return (
    <ProgressBar
      value={done}
      max={Math.max(1, counted.length)}
      label={t("done", { done, all: counted.length })}
    />
  );
}

/** The thirteen at a glance; each name leads to where it is changed. */
export async function PlanTable({
  plan,
  locale,
  today,
  hrefOf,
}: {
  plan: Plan;
  locale: Locale;
  today: Day;
  hrefOf: (action: PlanAction) => string;
}) {
  const t = await getTranslations("plan");
  const day = (value: Day) => (
    <span className="whitespace-nowrap">{formatShortDate(value, { locale, zone: "UTC" })}</span>
  );
  return (
    <DataTable
      caption={t("page.caption")}
      hideCaption
      rows={plan.actions.filter(({ status }) => status !== "HIDDEN")}
      rowKey={({ code }) => code}
      columns={[
        { key: "no", label: t("page.no"), num: true, cell: ({ code }) => actionNumber(code) },
        {
          key: "action",
          label: t("page.action"),
          head: true,
          cell: (action) => (
            <a className="quiet-link" href={hrefOf(action)}>
              {t(`action.${action.code}`)}
            </a>
          ),
        },
        {
          key: "status",
          label: t("page.status"),
          cell: ({ status }) => (
            <span className={tagClass(ACTION_TONES[status])}>{t(`status.${status}`)}</span>
          ),
        },
        { key: "owner", label: t("page.owner"), cell: ({ owner }) => owner ?? "–" },
        {
          key: "due",
          label: t("page.due"),
          cell: (action) => {
            if (action.doneOn) return day(action.doneOn);
            if (!action.dueOn) return "–";
            const date = day(action.dueOn);
            return isLate(action, today) ? (
              <>
                {date} <span className={tagClass("amber")}>{t("page.overdue")}</span>
              </>
            ) : (
              date
            );
          },
        },
      ]}
    />
  );
}
