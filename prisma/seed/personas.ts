/**
 * The demonstration's cast: the sign-in page, the README, the tests and the seed all read it from here. Nobody in it exists;
 * the addresses are in a domain reserved for examples. Imports nothing, so that launchers can read it too.
 */
export type PersonaRole =
  "MINISTRY" | "PROVINCE_OFFICER" | "COORDINATOR" | "TRAINER" | "PRINCIPAL" | "TEACHER" | "PARTNER_CONTACT";

export type Persona = {
  key: string;
  givenName: string;
  familyName: string;
  name: string;
  mail: string;
  locale: "tr" | "en" | "az";
  roles: readonly PersonaRole[];
  /** In English, for a terminal. */
  role: string;
  /** One line of who they are. */
  about: { tr: string; en: string; az: string };
  /** Scopes: a centre by its number, a province by its code, a demonstration school by its slug. */
  centre?: number;
  province?: string;
  school?: string;
  /** For whom a partner's contact speaks: the line of the demonstration's partners, from 0. */
  partner?: number;
  /** Field codes, for who teaches. */
  fields?: readonly string[];
  /** Waits for the school's confirmation. */
  isUnconfirmed?: boolean;
};

/** The password of every persona; the seed writes it in demo mode alone. */
export const DEMONSTRATION_PASSWORD = "ustadan ciraga 2026";

/** What opens the demonstration's shared passport: an address anybody may know, of somebody who does not exist. */
export const DEMONSTRATION_SHARE = "demonstration-passport";

const CAST = {
  ministry: {
    givenName: "Derya",
    familyName: "Yalçın",
    roles: ["MINISTRY"],
    about: {
      tr: "Bakanlık uzmanı: kursları yayımlar, rolleri ve ayarları yönetir",
      en: "Ministry officer: publishes courses, manages roles and settings",
      az: "Nazirlik mütəxəssisi: kursları dərc edir, rolları və parametrləri idarə edir",
    },
  },
  ministrySecond: {
    givenName: "Okan",
    familyName: "Sezer",
    locale: "en",
    roles: ["MINISTRY"],
    about: {
      tr: "Bakanlıktaki ikinci uzman, portalı İngilizce kullanır",
      en: "The second ministry officer, reads the portal in English",
      az: "Nazirlikdə ikinci mütəxəssis, portaldan ingiliscə istifadə edir",
    },
  },
  provinceOfficer: {
    givenName: "Sevgi",
    familyName: "Aydın",
    roles: ["PROVINCE_OFFICER"],
    province: "16",
    about: {
      tr: "Bursa il görevlisi: ilindeki okulları ve öğretmenleri görür",
      en: "Province officer of Bursa: sees the schools and teachers of the province",
      az: "Bursa üzrə bölgə məsulu: bölgəsinin məktəblərini və müəllimlərini görür",
    },
  },
  coordinator: {
    givenName: "Hakan",
    familyName: "Demirtaş",
    roles: ["COORDINATOR"],
    centre: 1,
    about: {
      tr: "Cezeri Yeşil Teknoloji merkezinin koordinatörü (Ankara)",
      en: "Coordinator of the Cezeri Green Technology centre (Ankara)",
      az: "Cezeri Yeşil Teknoloji mərkəzinin koordinatoru (Ankara)",
    },
  },
  neighbour: {
    givenName: "Elif",
    familyName: "Karaca",
    roles: ["COORDINATOR"],
    centre: 10,
    about: {
      tr: "Tophane merkezinin koordinatörü (Bursa): başka merkezin işine karışamaz",
      en: "Coordinator of the Tophane centre (Bursa): has no say at another centre",
      az: "Tophane mərkəzinin koordinatoru (Bursa): başqa mərkəzin işinə qarışa bilməz",
    },
  },
  trainer: {
    givenName: "Murat",
    familyName: "Özkan",
    roles: ["TRAINER"],
    centre: 1,
    about: {
      tr: "Cezeri merkezinde eğitici: yoklama alır",
      en: "Trainer at the Cezeri centre: takes the attendance",
      az: "Cezeri mərkəzində təlimçi: davamiyyəti qeyd edir",
    },
  },
  principal: {
    givenName: "Nuran",
    familyName: "Koç",
    roles: ["PRINCIPAL"],
    school: "konya-selcuklu-gokpinar",
    about: {
      tr: "Konya'da okul müdürü: “burada çalışıyor” bildirimlerini onaylar",
      en: "School principal in Konya: confirms who works there",
      az: "Konyada məktəb direktoru: “burada işləyir” bildirişlərini təsdiqləyir",
    },
  },
  teacher: {
    givenName: "Zeynep",
    familyName: "Arslan",
    roles: ["TEACHER"],
    school: "konya-selcuklu-gokpinar",
    fields: ["10", "52"],
    about: {
      tr: "Konya'da elektrik-elektronik öğretmeni, belgeleri var",
      en: "Teacher of electrical and electronics technology in Konya, holds certificates",
      az: "Konyada elektrik-elektronika müəllimi, sertifikatları var",
    },
  },
  teacherWaiting: {
    givenName: "Emre",
    familyName: "Şahin",
    roles: ["TEACHER"],
    school: "kayseri-melikgazi-demirkapi",
    fields: ["30"],
    about: {
      tr: "Kayseri'de makine öğretmeni, bir kursun yedek listesinde",
      en: "Teacher of machinery in Kayseri, on the waiting list of a course",
      az: "Kayseridə maşın və dizayn müəllimi, bir kursun gözləmə siyahısında",
    },
  },
  teacherOffer: {
    givenName: "Gülşah",
    familyName: "Çelik",
    roles: ["TEACHER"],
    school: "trabzon-ortahisar-yildiztepe",
    fields: ["04"],
    about: {
      tr: "Trabzon'da bilişim öğretmeni, kendisine boşalan bir yer önerildi",
      en: "Teacher of information technologies in Trabzon, has been offered a freed seat",
      az: "Trabzonda informasiya texnologiyaları müəllimi, ona boşalan yer təklif olunub",
    },
  },
  teacherNew: {
    givenName: "Barış",
    familyName: "Iğdır",
    roles: ["TEACHER"],
    school: "samsun-atakum-cinaralti",
    fields: ["15"],
    isUnconfirmed: true,
    about: {
      tr: "Samsun'da gıda öğretmeni, okulunun onayını bekliyor",
      en: "Teacher of food technology in Samsun, waits for the school's confirmation",
      az: "Samsunda qida texnologiyası müəllimi, məktəbinin təsdiqini gözləyir",
    },
  },
  partnerContact: {
    givenName: "Melike",
    familyName: "Tunalı",
    roles: ["PARTNER_CONTACT"],
    partner: 0,
    about: {
      tr: "Rüzgâr türbini üreten bir paydaşın ilgili kişisi: yalnız kendi ortaklıklarını görür",
      en: "Contact of a partner that builds wind turbines: sees its own partnerships alone",
      az: "Külək turbini istehsal edən tərəfdaşın əlaqələndiricisi: yalnız öz tərəfdaşlıqlarını görür",
    },
  },
} as const satisfies Record<
  string,
  Pick<Persona, "givenName" | "familyName" | "roles" | "about"> & Partial<Persona>
>;

export type PersonaKey = keyof typeof CAST;

export const PERSONAS: readonly (Persona & { key: PersonaKey })[] = Object.entries(CAST).map(
  ([key, persona]) => ({
    locale: "tr",
    ...persona,
    key: key as PersonaKey,
    name: `${persona.givenName} ${persona.familyName}`,
    mail: mailOf(persona.givenName, persona.familyName),
    role: persona.about.en,
  }),
);

export function personaOf(key: PersonaKey): Persona {
  const persona = PERSONAS.find((candidate) => candidate.key === key);
  if (persona === undefined) throw new Error(`No persona "${key}".`);
  return persona;
}

/** "Gülşah", "Çelik" → gulsah.celik@usta.example */
export function mailOf(...words: string[]): string {
  const plain = words.map((word) =>
    word
      .replace(/[ıİ]/g, "i")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ""),
  );
  return `${plain.join(".")}@usta.example`;
}
