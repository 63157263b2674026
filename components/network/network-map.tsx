import { getLocale, getTranslations } from "next-intl/server";
import { CountryMap, MapLegend, type MapProvince } from "@/components/map/country-map";
import { stepsFor } from "@/components/map/steps";
import { figuresOf, type PlaceFigures } from "@/lib/evidence/statistics/rules";
import type { ProvinceRow } from "@/lib/network/province/queries";
import { localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";

interface NetworkMapProps {
  countryCode: string;
  provinces: ProvinceRow[];
  figures: Map<string, PlaceFigures>;
}

/** The network's provinces: the colour counts teachers trained, hatching says pilot, a star says centre. */
export async function NetworkMap({ countryCode, provinces, figures }: NetworkMapProps) {
  const locale = await getLocale();
  const t = await getTranslations("home.map");
  const tWords = await getTranslations("province.words");
  const tMap = await getTranslations("common.map");
  const steps = stepsFor(provinces.map(({ id }) => figuresOf(figures, id).trained ?? 1));
  const shown: MapProvince[] = provinces.flatMap((province) => {
    if (province.mapId === null) return [];
    const { trained, sessionsToCome } = figuresOf(figures, province.id);
    const words = [
      province.isPilot ? tWords("pilot") : null,
      province.centreCount > 0 ? tWords("centres", { count: province.centreCount }) : null,
      trained === null ? tWords("fewTrained") : trained > 0 ? tWords("trained", { count: trained }) : null,
      sessionsToCome > 0 ? tWords("sessions", { count: sessionsToCome }) : null,
    ].filter((word) => word !== null);
    const name = localName(province, locale);
    return {
      mapId: province.mapId,
      href: localePath(locale, routes.province(province.slug)),
      words: words.length > 0 ? `${name}: ${words.join(", ")}` : name,
      step: steps.stepOf(trained ?? 1),
      pilot: province.isPilot,
      centres: province.centreCount,
    };
  });
  return (
    <figure>
      <CountryMap countryCode={countryCode} label={t("label")} provinces={shown} />
      <figcaption className="mt-2">
        <MapLegend
          title={t("legend")}
          ranges={steps.ranges}
          words={{ none: t("none"), pilot: tMap("pilot"), host: tMap("host") }}
        />
      </figcaption>
    </figure>
  );
}
