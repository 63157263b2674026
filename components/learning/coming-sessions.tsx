import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import type { ComingSession } from "@/lib/learning/session/queries/at-hand";
import { formatDateRange } from "@/lib/platform/dates/format";
import { localised, routes } from "@/lib/platform/routes";

interface ComingSessionsProps {
  rows: ComingSession[];
  caption: string;
  /** Centres one coordinates: their sessions open to be managed, the others as a register. */
  own: readonly string[];
}

/** Sessions that run or come next, with the seats taken. */
export async function ComingSessions({ rows, caption, own }: ComingSessionsProps) {
  const locale = await getLocale();
  const t = await getTranslations("inbox");
  const tLabel = await getTranslations("enrolment.label");
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "course",
          label: tLabel("course"),
          head: true,
          cell: ({ id, centreId, reference, courseVersion }) => (
            <>
              <a
                href={localised(
                  locale,
                  own.includes(centreId) ? routes.managedSession(id) : routes.sessionAttendance(id),
                )}
                lang={courseVersion.language === locale ? undefined : courseVersion.language}
              >
                {courseVersion.title}
              </a>
              <span className="block text-sm font-normal text-ink-soft">{reference}</span>
            </>
          ),
        },
        {
          key: "dates",
          label: tLabel("dates"),
          cell: ({ startsAt, endsAt, timeZone }) =>
            formatDateRange(startsAt, endsAt, { locale, zone: timeZone }),
        },
        {
          key: "seats",
          label: tLabel("seats"),
          cell: ({ seatsTaken, capacity }) => t("seats", { taken: seatsTaken, capacity }),
        },
      ]}
    />
  );
}
