import "server-only";
import { dayIn, type Day } from "@/lib/platform/dates/calendar";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { keptAWhile } from "@/lib/platform/db/kept-a-while";

/** The network's time zone; UTC until the network's row is there. Inside a transaction it is read there. */
export async function networkZone(on: Db | Tx): Promise<string> {
  return (on === db ? await keptZone() : await readZone(on)) ?? "UTC";
}

async function readZone(on: Db | Tx): Promise<string | undefined> {
  return (await on.network.findUnique({ where: { id: 1 }, select: { timeZone: true } }))?.timeZone;
}

const keptZone = keptAWhile(() => readZone(db));

/** The day it is in the network's zone: as a word ("2026-03-12") and as the database keeps days (midnight in UTC). */
export async function networkDay(on: Db | Tx, now: Date): Promise<{ day: Day; date: Date; zone: string }> {
  const zone = await networkZone(on);
  const day = dayIn(now, zone);
  return { day, date: dateOfDay(day), zone };
}

export function dateOfDay(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

export function dayOfDate(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
