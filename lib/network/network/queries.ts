import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { keptAWhile } from "@/lib/platform/db/kept-a-while";
import { dayIn } from "@/lib/platform/dates/calendar";
import { readSetting } from "@/lib/platform/settings/read";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/platform/i18n/locales";

/** Whose network this deployment is; the same for everyone. */
export type NetworkDetail = {
  code: string;
  name: string;
  names: unknown;
  locale: Locale;
  zone: string;
  mapFile: string;
  countryCode: string;
  country: { name: string; names: unknown };
};

/** Null before the network's facts are in the database. */
export function getNetwork(_actor: Actor): Promise<NetworkDetail | null> {
  return readNetwork();
}

/** No deed changes the row, and every page needs it: one read serves all that come within some seconds. */
const readNetwork = keptAWhile(async (): Promise<NetworkDetail | null> => {
  const row = await db.network.findUnique({
    where: { id: 1 },
    select: {
      code: true,
      name: true,
      names: true,
      defaultLocale: true,
      timeZone: true,
      mapFile: true,
      countryCode: true,
      country: { select: { name: true, names: true } },
    },
  });
  if (row === null) return null;
  const { defaultLocale, timeZone, ...rest } = row;
  return { ...rest, locale: isLocale(defaultLocale) ? defaultLocale : DEFAULT_LOCALE, zone: timeZone };
});

/** The day it is in the network's zone, as midnight in UTC: how the database writes a day. */
export async function getToday(actor: Actor, now: Date): Promise<Date> {
  const network = await getNetwork(actor);
  return new Date(dayIn(now, network?.zone ?? "UTC"));
}

/** The line that says who pays, in every language, on that moment's day; empty texts show none. */
export async function getFundingLine(actor: Actor, now: Date): Promise<Record<Locale, string>> {
  return readSetting(db, "fundingLine", await getToday(actor, now));
}

/** Whose clock the reader is shown. */
export async function getZone(actor: Actor): Promise<string> {
  return (await getNetwork(actor))?.zone ?? "UTC";
}

/** Whom the public may write to; "" where the ministry has set no address. */
export async function getContactMail(actor: Actor, now: Date): Promise<string> {
  return readSetting(db, "contactMail", await getToday(actor, now));
}
