import { formatLongDate, formatTimeRange, type Reader } from "@/lib/platform/dates/format";

type DaySlot = { date: Date; startMinute: number; endMinute: number; room: string | null };

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** The half-days of a session, a line a day: the wall clock of the session's own zone, as it was written. */
export function SessionDays({ slots, reader }: { slots: readonly DaySlot[]; reader: Reader }) {
  const days = new Map<string, DaySlot[]>();
  for (const slot of slots) {
    const day = slot.date.toISOString().slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return (
    <ol className="session-days">
      {[...days].map(([day, halves]) => (
        <li key={day}>
          <span>{formatLongDate(day, reader)}</span>{" "}
          <span className="day-clocks">
            {halves.map((half, i) => (
              <span key={half.startMinute}>
                {formatTimeRange(clock(half.startMinute), clock(half.endMinute), reader)}
                {half.room && half.room !== halves[i + 1]?.room ? ` · ${half.room}` : null}
                {i + 1 < halves.length ? "," : null}{" "}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
