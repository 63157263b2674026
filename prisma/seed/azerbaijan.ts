import { slugOf } from "@/lib/platform/slug";
import { AGENCY, ECONOMIC_REGIONS, VET_CENTRES, type RegionFact } from "./facts/azerbaijan";
import { FIELDS } from "./facts/fields";
import type { NetworkFacts } from "./network";

/**
 * Azerbaijan's network, from the same code: its 14 economic regions stand where provinces stand, the towns and rayons in
 * them where districts do. No source says which fields a centre teaches, so that none has any until the agency says so;
 * the fields are those with an Azerbaijani name, all of them to be confirmed.
 */
export function azerbaijan(): NetworkFacts {
  return {
    locale: "az",
    network: {
      code: "az",
      countryCode: "AZ",
      name: `${AGENCY.az}: mükəmməllik mərkəzləri`,
      names: { en: `${AGENCY.en}: centres of excellence`, tr: `${AGENCY.tr}: mükemmeliyet merkezleri` },
      timeZone: "Asia/Baku",
      mapFile: "/map-az.svg",
    },
    provinces: ECONOMIC_REGIONS.map((region) => ({
      code: String(region.number).padStart(2, "0"),
      slug: region.slug,
      name: region.az,
      names: { en: region.en, tr: region.tr },
      region: "Azərbaycan",
      regionNames: { en: "Azerbaijan", tr: "Azerbaycan" },
      ...middleOf(region),
      mapId: [...new Set(region.units.map(({ mapId }) => mapId))].join(" "),
      districts: region.units.map(({ az }) => az),
    })),
    fields: FIELDS.flatMap(({ az, tr, en, sure, isGeneralSubject = false, code, slug, note }) =>
      az === null
        ? []
        : [{ code, slug, note, name: az, names: { tr, en }, sureLocales: [...sure], isGeneralSubject }],
    ),
    centres: VET_CENTRES.map((centre, index) => {
      const region = regionOf(centre.unit);
      const unit = region.units.find(({ en }) => en === centre.unit);
      return {
        number: index + 1,
        slug: slugOf(centre.en, "centre"),
        kind: "SECTORAL",
        shortName: centre.az.replace(" Dövlət Peşə Təhsil Mərkəzi", "").replace(" Peşə Təhsil Mərkəzi", ""),
        shortNames: { en: centre.en },
        sector: "Peşə təhsili",
        sectorNames: { en: "Vocational education", tr: "Mesleki eğitim" },
        latitude: unit?.latitude,
        longitude: unit?.longitude,
        coordinatesSure: false,
        isSure: centre.isSure,
        provinceCode: String(region.number).padStart(2, "0"),
        district: unit?.az ?? "",
        fields: [],
        host: {
          slug: slugOf(centre.en, "centre"),
          name: centre.az,
          names: { en: centre.en },
          kind: "VET_CENTRE",
          isSure: centre.isSure,
        },
      };
    }),
  };
}

function regionOf(unit: string): RegionFact {
  const region = ECONOMIC_REGIONS.find(({ units }) => units.some(({ en }) => en === unit));
  if (region === undefined) throw new Error(`No economic region has "${unit}".`);
  return region;
}

/** The mean of its units' centroids: good enough for "nearest centre", not a place. */
function middleOf({ units }: RegionFact): { latitude: number; longitude: number } {
  const mean = (values: number[]) =>
    Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3));
  return {
    latitude: mean(units.map(({ latitude }) => latitude)),
    longitude: mean(units.map(({ longitude }) => longitude)),
  };
}
