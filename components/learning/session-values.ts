import type { DayValues } from "@/components/learning/day-rows";
import type { AllocationPolicy } from "@/lib/learning/allocation/rules";
import { readPolicy } from "@/lib/learning/allocation/schema";
import type { SessionDetail } from "@/lib/learning/session/queries/read";
import type { FillMode } from "@/lib/platform/db/generated/enums";
import { addDays, dayIn } from "@/lib/platform/dates/calendar";

/** What a session form begins with. */
export type SessionValues = {
  days: DayValues[];
  capacity: number;
  minimum: number;
  fillMode: FillMode;
  /** null: the ministry's settings. */
  policy: AllocationPolicy | null;
  opensOn: string | null;
  lastDay: string | null;
  cutOffHours: number;
  venue: string | null;
  address: string | null;
  provinceId: string | null;
  onlineLink: string | null;
  agreementId: string | null;
  trainerIds: string[];
  fieldIds: string[];
  provinceIds: string[];
};

const NOON = 12 * 60 + 30;

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

const emptyDay: DayValues = {
  date: null,
  morningFrom: null,
  morningTo: null,
  afternoonFrom: null,
  afternoonTo: null,
  room: null,
};

/** A day of the form for each day of the session; a third half-day of one date gets a row of its own. */
function daysOf(session: SessionDetail): DayValues[] {
  const days: DayValues[] = [];
  for (const slot of session.slots) {
    const date = slot.date.toISOString().slice(0, 10);
    const isAfternoon = slot.startMinute >= NOON;
    const last = days.at(-1);
    const fits = last?.date === date && last.room === slot.room && isAfternoon && last.afternoonFrom === null;
    const row = fits ? last : { ...emptyDay, date, room: slot.room };
    if (isAfternoon)
      Object.assign(row, { afternoonFrom: clock(slot.startMinute), afternoonTo: clock(slot.endMinute) });
    else Object.assign(row, { morningFrom: clock(slot.startMinute), morningTo: clock(slot.endMinute) });
    if (!fits) days.push(row);
  }
  return days;
}

export function valuesOf(session: SessionDetail): SessionValues {
  const { timeZone: zone } = session;
  return {
    days: daysOf(session),
    capacity: session.capacity,
    minimum: session.minimum,
    fillMode: session.fillMode,
    policy: readPolicy(session.allocationPolicy),
    opensOn: dayIn(session.opensAt, zone),
    lastDay: dayIn(new Date(session.closesAt.getTime() - 1), zone),
    cutOffHours: Math.round((session.startsAt.getTime() - session.cutOffAt.getTime()) / 3_600_000),
    venue: session.venue,
    address: session.address,
    provinceId: session.provinceId,
    onlineLink: session.onlineLink,
    agreementId: session.agreementId,
    trainerIds: session.trainers.map(({ person }) => person.id),
    fieldIds: session.fields.map(({ field }) => field.id),
    provinceIds: session.provinces.map(({ province }) => province.id),
  };
}

/** A copy keeps everything but the dates, which are to be written anew. */
export function valuesOfCopy(session: SessionDetail, today: string): SessionValues {
  const values = valuesOf(session);
  return {
    ...values,
    days: values.days.map((day) => ({ ...day, date: null })),
    opensOn: today,
    lastDay: null,
  };
}

const DAYS_AHEAD = 30;

export function newValues(defaults: {
  today: string;
  cutOffHours: number;
  venue: string | null;
  provinceId: string | null;
  /** The day that was asked for. */
  day?: string;
  /** The host that was proposed. */
  agreementId?: string | null;
}): SessionValues {
  const { today, cutOffHours, venue, provinceId, agreementId, day = addDays(today, DAYS_AHEAD) } = defaults;
  const weekBefore = addDays(day, -7);
  const times = { morningFrom: "09:00", morningTo: "12:30", afternoonFrom: "13:30", afternoonTo: "17:00" };
  return {
    days: [{ ...emptyDay, ...times, date: day }, emptyDay],
    capacity: 20,
    minimum: 8,
    fillMode: "ARRIVAL",
    policy: null,
    opensOn: today,
    lastDay: weekBefore < today ? today : weekBefore,
    cutOffHours,
    venue,
    address: null,
    provinceId,
    onlineLink: null,
    agreementId: agreementId ?? null,
    trainerIds: [],
    fieldIds: [],
    provinceIds: [],
  };
}
