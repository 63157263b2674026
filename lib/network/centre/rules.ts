import type { Place } from "@/lib/network/province/rules";

/** Where a centre stands on a map: its own coordinates, else its host school's, else its province's. */
export function centrePlace(
  centre: Place & { school: Place; province: Place },
): Place & { isExact: boolean } {
  for (const place of [centre, centre.school]) {
    if (place.latitude !== null && place.longitude !== null) {
      return { latitude: place.latitude, longitude: place.longitude, isExact: true };
    }
  }
  return { latitude: centre.province.latitude, longitude: centre.province.longitude, isExact: false };
}

export const DESCRIPTION_MAX = 4000;
export const ADDRESS_MAX = 300;

/** After this many days without a coordinator's word, a page counts as unconfirmed. [D] */
export const CONFIRMATION_DAYS = 365;

const DAY = 86_400_000;

export function confirmationState(confirmedOn: Date | null, today: Date): "never" | "old" | "fresh" {
  if (confirmedOn === null) return "never";
  return today.getTime() - confirmedOn.getTime() > CONFIRMATION_DAYS * DAY ? "old" : "fresh";
}

/** What the coordinator writes on the centre's page; texts as they are stored. */
export type CentrePage = {
  description: string;
  descriptions: Record<string, string>;
  address: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  socialUrl: string | null;
};

export const PAGE_TEXTS = ["address", "phone", "email", "website", "socialUrl"] as const;

/** In the order in which a page lists them. */
export const STAFF_POSITIONS = [
  "MANAGER",
  "DEPUTY_MANAGER",
  "COORDINATOR",
  "FIELD_LEAD",
  "TRAINER",
  "ADMINISTRATIVE",
] as const;

export type CentreRefusal =
  | "centre_changed_meanwhile"
  | "centre_closed"
  | "staff_already_there"
  | "staff_not_of_centre"
  | "staff_in_future";

/** A page is changed only by whoever read its newest version. */
export function editRefusal(
  centre: { version: number; closedOn: Date | null },
  seenVersion: number,
  today: Date,
): CentreRefusal | null {
  if (centre.closedOn !== null && centre.closedOn <= today) return "centre_closed";
  return centre.version === seenVersion ? null : "centre_changed_meanwhile";
}

/** The names of what differs between two texts of a page: "description.en", "phone" … */
export function changedTexts(before: CentrePage, after: CentrePage): string[] {
  const languages = new Set([...Object.keys(before.descriptions), ...Object.keys(after.descriptions)]);
  return [
    ...(before.description === after.description ? [] : ["description"]),
    ...[...languages]
      .filter((language) => (before.descriptions[language] ?? "") !== (after.descriptions[language] ?? ""))
      .sort()
      .map((language) => `description.${language}`),
    ...PAGE_TEXTS.filter((name) => (before[name] ?? "") !== (after[name] ?? "")),
  ];
}
