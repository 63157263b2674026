import { CENTRES, type CentreFact } from "./facts/centres";
import { FIELDS } from "./facts/fields";
import { PROVINCES, REGIONS } from "./facts/provinces";
import type { NetworkFacts } from "./network";

/** Türkiye's network: 81 provinces, 65 fields, 15 centres. */
export function turkiye(): NetworkFacts {
  return {
    locale: "tr",
    network: {
      code: "tr",
      countryCode: "TR",
      name: "Sektörel Mükemmeliyet Merkezleri Ağı",
      names: {
        en: "Network of Sectoral Centres of Excellence",
        az: "Sektoral Mükəmməllik Mərkəzləri Şəbəkəsi",
      },
      timeZone: "Europe/Istanbul",
      mapFile: "/map-tr.svg",
    },
    provinces: PROVINCES.map(({ region, ...province }) => ({
      ...province,
      code: plateCode(province.plate),
      region: REGIONS[region].name,
      regionNames: REGIONS[region].names,
      districts: districtsOf(province.plate),
    })),
    fields: FIELDS.map(({ tr, en, az, sure, isGeneralSubject = false, ...field }) => ({
      ...field,
      name: tr,
      names: az === null ? { en } : { en, az },
      sureLocales: [...sure],
      isGeneralSubject,
    })),
    centres: CENTRES.map((centre) => ({
      number: centre.number,
      slug: centre.slug,
      kind: centre.fields.every((code) => code.startsWith("X")) ? "GENERAL_SUBJECTS" : "SECTORAL",
      shortName: shortened(centre.hostName, " Mesleki ve Teknik Anadolu Lisesi"),
      shortNames: { en: shortened(centre.hostNameEn, " Vocational and Technical Anatolian High School") },
      sector: centre.sector,
      sectorNames: centre.sectorNames,
      address: centre.address,
      phone: centre.phone,
      website: centre.website,
      socialUrl: centre.socialUrl,
      latitude: centre.latitude,
      longitude: centre.longitude,
      coordinatesSure: false,
      provinceCode: plateCode(centre.plate),
      district: centre.district,
      fields: centre.fields.map((code) => ({ code, isLead: leadOf(code) === centre })),
      host: {
        slug: centre.slug,
        name: centre.hostName,
        names: { en: centre.hostNameEn },
        kind: "VOCATIONAL_HIGH_SCHOOL",
        address: centre.address,
        phone: centre.phone,
        website: centre.website,
      },
    })),
  };
}

/** The code by which the ministry's systems know a province: "06". */
export function plateCode(plate: number): string {
  return String(plate).padStart(2, "0");
}

function districtsOf(plate: number): string[] {
  return [...new Set(CENTRES.filter((centre) => centre.plate === plate).map(({ district }) => district))];
}

/**
 * Two fields sit at two centres each, and the sources name no lead. Ours is the centre that names the field first, and of
 * two such the one with fewer fields beside it: Sultanbeyli Sabiha Gökçen for electrical-electronics, Denizyıldızları for
 * information technologies. The ministry can change it.
 */
export function leadOf(code: string): CentreFact | undefined {
  const rank = ({ fields }: CentreFact) => fields.indexOf(code) * 100 + fields.length;
  return CENTRES.filter(({ fields }) => fields.includes(code)).sort((a, b) => rank(a) - rank(b))[0];
}

function shortened(name: string, ending: string): string {
  return name.replace(ending, "");
}
