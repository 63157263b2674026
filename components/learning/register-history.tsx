import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/panel";
import type { MarkHistoryRow } from "@/lib/learning/attendance/queries";
import { CORRECTION_REASONS } from "@/lib/learning/attendance/rules";
import { formatInstant, formatShortDate, type Reader } from "@/lib/platform/dates/format";
import { fullName } from "./register-slot";

/** What was corrected, by whom it stood, and why. */
export async function RegisterHistory({ rows, reader }: { rows: MarkHistoryRow[]; reader: Reader }) {
  const t = await getTranslations("attendance");
  if (rows.length === 0) return null;
  const why = ({ reasonCode, note }: MarkHistoryRow) => {
    const code = CORRECTION_REASONS.find((one) => one === reasonCode);
    const words = code && !(code === "OTHER" && note) ? t(`reason.${code}`) : null;
    return [words, note].filter(Boolean).join(": ");
  };
  return (
    <Section title={t("page.history")}>
      <ul className="grid gap-2 text-sm">
        {rows.map((row) => (
          <li key={row.id}>
            {t("page.historyRow", {
              name: fullName(row.enrolment.person),
              slot: formatShortDate(row.slot.date, { ...reader, zone: "UTC" }),
              status: t(`status.${row.status}`),
              minutes: row.minutes,
              by: row.markedBy ? fullName(row.markedBy) : "–",
              when: formatInstant(row.supersededAt ?? row.markedAt, reader),
            })}
            {why(row) ? ` ${t("page.historyReason", { reason: why(row) })}` : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
