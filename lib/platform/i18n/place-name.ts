import { localName } from "./local-name";
import type { Locale } from "./locales";

type Place = {
  centre: { shortName: string; shortNames: unknown } | null;
  province: { name: string; names: unknown } | null;
  school: { name: string; names: unknown } | null;
  partner: { name: string } | null;
};

/** Where an office is held, in words; null where it holds everywhere. */
export function placeName({ centre, province, school, partner }: Place, locale: Locale): string | null {
  if (centre) return localName({ name: centre.shortName, names: centre.shortNames }, locale);
  if (partner) return partner.name;
  const place = province ?? school;
  return place && localName(place, locale);
}
