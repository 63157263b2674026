import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { canReadActivity } from "./policy";
import { fillMonths, MONTHS_SHOWN, monthsUpTo, type Month } from "./rules";
import type { ActivityQuery } from "./schema";

/** The months up to today of the network, or of one field, province or centre, as last counted; null for whoever may not see them. */
export async function listActivity(
  actor: Actor,
  { field, province, centre }: ActivityQuery,
  today: Date,
): Promise<{ asOf: Date | null; months: Month[] } | null> {
  if (!canReadActivity(actor)) return null;
  const months = monthsUpTo(today.toISOString().slice(0, 10), MONTHS_SHOWN);
  const whose = field
    ? { scope: "FIELD" as const, key: field }
    : province
      ? { scope: "PROVINCE" as const, key: province }
      : centre
        ? { scope: "CENTRE" as const, key: centre }
        : { scope: "NETWORK" as const, key: null };
  const run = await db.statisticsRun.findUnique({ where: { id: 1 }, select: { asOf: true } });
  const rows = await db.activityMonth.findMany({
    where: { ...whose, month: { gte: new Date(months[0] ?? today) } },
    select: { month: true, trainings: true, hours: true, people: true },
  });
  const known = rows.map((row) => ({ ...row, month: row.month.toISOString().slice(0, 10) }));
  return { asOf: run?.asOf ?? null, months: fillMonths(known, months) };
}
