import { getTranslations } from "next-intl/server";
import type { Register } from "@/lib/learning/attendance/queries";
import { attendanceOf } from "@/lib/learning/attendance/rules";
import { sharesOf } from "@/lib/learning/lesson-progress/rules";
import { formatShortDate, formatTime, type Reader } from "@/lib/platform/dates/format";
import { formatPercent } from "@/lib/platform/dates/numbers";

/** Everyone against every half-day, with what it comes to; wide, so it scrolls inside itself. */
export async function AttendanceOverview({ register, reader }: { register: Register; reader: Reader }) {
  const t = await getTranslations("attendance");
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label={t("page.overview")}>
      <table className="data-table">
        <caption className="sr-only">{t("page.overview")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("page.person")}</th>
            {register.slots.map((slot) => (
              <th key={slot.id} scope="col">
                {formatShortDate(slot.startsAt, reader)}
                <span className="block font-normal">{formatTime(slot.startsAt, reader)}</span>
              </th>
            ))}
            <th scope="col" className="num">
              {t("page.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {register.enrolments.map(({ id, person, marks, lessonsDone }) => {
            const bySlot = new Map(marks.map((mark) => [mark.slotId, mark]));
            const steps = sharesOf(register.courseVersion, lessonsDone);
            const { percent } = attendanceOf(register.slots, bySlot, steps);
            return (
              <tr key={id}>
                <th scope="row">
                  {person.givenName} {person.familyName}
                </th>
                {register.slots.map((slot) => {
                  const mark = bySlot.get(slot.id);
                  return (
                    <td key={slot.id}>
                      <span aria-hidden="true">{mark ? t(`letter.${mark.status}`) : "·"}</span>
                      <span className="sr-only">{mark ? t(`status.${mark.status}`) : t("notMarked")}</span>
                    </td>
                  );
                })}
                <td className="num">{formatPercent(percent / 100, reader.locale)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
