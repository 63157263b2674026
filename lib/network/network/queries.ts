import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { keptAWhile } from "@/lib/platform/db/kept-a-while";
import { dayIn } from "@/lib/platform/dates/calendar";
import { readSetting, settingValue } from "@/lib/platform/settings/read";
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { canEditNetwork } from "./policy";
import type { NetworkPicture } from "./rules";

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
  logo: PictureDetail | null;
  emblem: PictureDetail | null;
};

/** A picture of the network with an address that changes with its content, so that it may be kept for ever. */
export type PictureDetail = { src: string; alt: string; width: number; height: number };

const pictureSelect = { sha256: true, altText: true, width: true, height: true } as const;

type StoredPicture = { sha256: string; altText: string | null; width: number | null; height: number | null };

function toPicture(picture: NetworkPicture, file: StoredPicture | null): PictureDetail | null {
  if (file === null || file.width === null || file.height === null) return null;
  const { sha256, altText, width, height } = file;
  return { src: `/api/network/${picture}?v=${sha256.slice(0, 16)}`, alt: altText ?? "", width, height };
}

/** Null before the network's facts are in the database. */
export function getNetwork(_actor: Actor): Promise<NetworkDetail | null> {
  return readNetwork();
}

/** The row hardly changes, and every page needs it: one read serves all that come within some seconds. */
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
      logo: { select: pictureSelect },
      emblem: { select: pictureSelect },
    },
  });
  if (row === null) return null;
  const { defaultLocale, timeZone, logo, emblem, ...rest } = row;
  return {
    ...rest,
    locale: isLocale(defaultLocale) ? defaultLocale : DEFAULT_LOCALE,
    zone: timeZone,
    logo: toPicture("logo", logo),
    emblem: toPicture("emblem", emblem),
  };
});

/** The day it is in the network's zone, as midnight in UTC: how the database writes a day. */
export async function getToday(actor: Actor, now: Date): Promise<Date> {
  const network = await getNetwork(actor);
  return new Date(dayIn(now, network?.zone ?? "UTC"));
}

/** The line that says who pays, in every language, on that moment's day; empty texts show none. */
export async function getFundingLine(actor: Actor, now: Date): Promise<Record<Locale, string>> {
  const [today, { lines }] = await Promise.all([getToday(actor, now), readFundingLines()]);
  return settingValue("fundingLine", lines.find(({ validFrom }) => validFrom <= today)?.value);
}

/** It stands under every page; that nobody has set one is an answer too, and kept. */
const readFundingLines = keptAWhile(async () => ({
  lines: await db.setting.findMany({
    where: { key: "fundingLine" },
    orderBy: { validFrom: "desc" },
    select: { validFrom: true, value: true },
  }),
}));

/** Whose clock the reader is shown. */
export async function getZone(actor: Actor): Promise<string> {
  return (await getNetwork(actor))?.zone ?? "UTC";
}

/** Whom the public may write to; "" where the ministry has set no address. */
export async function getContactMail(actor: Actor, now: Date): Promise<string> {
  return readSetting(db, "contactMail", await getToday(actor, now));
}

/** The network's row as the ministry edits it: its name in each language, "" where there is none. */
export async function getNetworkForEdit(actor: Actor, on: Db | Tx = db) {
  if (!canEditNetwork(actor)) return null;
  const row = await on.network.findUnique({
    where: { id: 1 },
    select: {
      name: true,
      names: true,
      defaultLocale: true,
      timeZone: true,
      version: true,
      logo: { select: pictureSelect },
      emblem: { select: pictureSelect },
    },
  });
  if (row === null) return null;
  const locale = isLocale(row.defaultLocale) ? row.defaultLocale : DEFAULT_LOCALE;
  const known = (row.names ?? {}) as Record<string, unknown>;
  const names = LOCALES.map((language) => {
    const text = language === locale ? row.name : known[language];
    return [language, typeof text === "string" ? text : ""] as const;
  });
  return {
    version: row.version,
    locale,
    zone: row.timeZone,
    names: Object.fromEntries(names) as Record<Locale, string>,
    logo: toPicture("logo", row.logo),
    emblem: toPicture("emblem", row.emblem),
  };
}
export type NetworkForEdit = NonNullable<Awaited<ReturnType<typeof getNetworkForEdit>>>;

/** The file behind one of the network's pictures; the same for everyone. */
export async function getNetworkPicture(_actor: Actor, picture: NetworkPicture) {
  const select = { sha256: true, name: true, contentType: true } as const;
  const row = await db.network.findUnique({
    where: { id: 1 },
    select: { logo: { select }, emblem: { select } },
  });
  return row?.[picture] ?? null;
}
