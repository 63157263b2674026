import { getTranslations } from "next-intl/server";
import { CountryMap, type MapLink, type MapProvince } from "@/components/map/country-map";
import { stepsFor } from "@/components/map/steps";
import { Section } from "@/components/ui/panel";
import type { PublicProgramme } from "@/lib/cooperation/pairing/queries/public";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface Props {
  countryCode: string;
  pairs: PublicProgramme["pairs"];
  locale: Locale;
}

/** Each pair as a line between its two provinces; the same pairs stand as a list under it. */
export async function ProgrammeMap({ countryCode, pairs, locale }: Props) {
  const t = await getTranslations("pairing.public");
  const places = new Map<string, { province: Province; count: number }>();
  const links: MapLink[] = [];
  for (const { id, schools } of pairs) {
    for (const { province } of schools) {
      const known = places.get(province.slug);
      places.set(province.slug, { province, count: (known?.count ?? 0) + 1 });
    }
    const [from, to] = schools.map(({ province }) => province.mapId);
    if (from && to) links.push({ id, from, to });
  }
  const steps = stepsFor([...places.values()].map(({ count }) => count));
  const provinces = [...places.values()].flatMap(({ province, count }): MapProvince[] =>
    province.mapId === null
      ? []
      : [
          {
            mapId: province.mapId,
            href: localised(locale, routes.province(province.slug)),
            words: t("mapWords", { province: localName(province, locale), count }),
            step: steps.stepOf(count),
          },
        ],
  );
  if (links.length === 0) return null;
  return (
    <Section id="map" title={t("map")} lead={t("mapLead")}>
      <CountryMap
        countryCode={countryCode}
        label={t("mapLabel")}
        provinces={provinces}
        links={links}
        withGround
      />
    </Section>
  );
}

type Province = PublicProgramme["pairs"][number]["schools"][number]["province"];
