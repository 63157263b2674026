import { getLocale, getTranslations } from "next-intl/server";
import { rowCode } from "@/lib/learning/attendance/rules";
import type { Roster } from "@/lib/learning/session/queries/read";
import { formatShortDate, formatTimeRange } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";

/** Half-days on one sheet; a longer session is printed on several. */
const SLOTS_A_SHEET = 6;
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** To print and to sign: a row a person, a column a half-day. */
export async function RosterTable({ roster }: { roster: Roster }) {
  const { session, rows } = roster;
  const locale = await getLocale();
  const t = await getTranslations("session.roster");
  const reader = { locale, zone: session.timeZone };
  const sheets: (typeof session.slots)[] = [];
  for (let at = 0; at < session.slots.length; at += SLOTS_A_SHEET)
    sheets.push(session.slots.slice(at, at + SLOTS_A_SHEET));
  return sheets.map((slots, sheet) => (
    <div
      key={sheet}
      className={sheet === 0 ? "roster-scroll" : "roster-scroll mt-8 break-before-page"}
      tabIndex={0}
      role="region"
      aria-label={sheets.length > 1 ? `${t("caption")} (${sheet + 1}/${sheets.length})` : t("caption")}
    >
      <table className="roster-table">
        <caption className="pb-2">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("code")}</th>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("school")}</th>
            {slots.map((slot) => (
              <th key={slot.id} scope="col" className="roster-sign">
                {formatShortDate(slot.date.toISOString().slice(0, 10), reader)}
                <br />
                {formatTimeRange(clock(slot.startMinute), clock(slot.endMinute), reader)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="tabular-nums whitespace-nowrap">
                {rowCode(session.reference, row.queueNumber)}
              </td>
              <th scope="row">
                {row.person.givenName} {row.person.familyName}
              </th>
              <td>
                {row.school
                  ? `${localName(row.school, locale)}, ${localName(row.school.province, locale)}`
                  : "–"}
              </td>
              {slots.map((slot) => (
                <td key={slot.id} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t("trainer")}
            </th>
            {slots.map((slot) => (
              <td key={slot.id} className="h-12" />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  ));
}
