import type { Locale } from "@/lib/platform/i18n/locales";

/** Written out here: what a runtime knows of Azerbaijani differs between Node's and a phone's ICU. */
export const MONTHS: Record<Locale, readonly string[]> = {
  tr: [
    "Ocak",
    "Şubat",
    "Mart",
    "Nisan",
    "Mayıs",
    "Haziran",
    "Temmuz",
    "Ağustos",
    "Eylül",
    "Ekim",
    "Kasım",
    "Aralık",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  az: [
    "yanvar",
    "fevral",
    "mart",
    "aprel",
    "may",
    "iyun",
    "iyul",
    "avqust",
    "sentyabr",
    "oktyabr",
    "noyabr",
    "dekabr",
  ],
};

export const SHORT_MONTHS: Record<Locale, readonly string[]> = {
  tr: ["Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  az: ["yan", "fev", "mar", "apr", "may", "iyn", "iyl", "avq", "sen", "okt", "noy", "dek"],
};

/** Monday first. */
export const WEEKDAYS: Record<Locale, readonly string[]> = {
  tr: ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  az: ["bazar ertəsi", "çərşənbə axşamı", "çərşənbə", "cümə axşamı", "cümə", "şənbə", "bazar"],
};

export const ZONE_NAMES: Record<string, Record<Locale, string>> = {
  "Europe/Istanbul": { tr: "Türkiye saati", en: "Türkiye time", az: "Türkiyə vaxtı" },
  "Asia/Baku": { tr: "Azerbaycan saati", en: "Azerbaijan time", az: "Azərbaycan vaxtı" },
};

interface RelativeWords {
  today: string;
  tomorrow: string;
  yesterday: string;
  inDays: (n: number) => string;
  daysAgo: (n: number) => string;
  inWeeks: (n: number) => string;
  weeksAgo: (n: number) => string;
  inMonths: (n: number) => string;
  monthsAgo: (n: number) => string;
  inHours: (n: number) => string;
  hoursAgo: (n: number) => string;
  inMinutes: (n: number) => string;
  minutesAgo: (n: number) => string;
  now: string;
}

const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;

export const RELATIVE: Record<Locale, RelativeWords> = {
  tr: {
    today: "bugün",
    tomorrow: "yarın",
    yesterday: "dün",
    inDays: (n) => `${n} gün sonra`,
    daysAgo: (n) => `${n} gün önce`,
    inWeeks: (n) => `${n} hafta sonra`,
    weeksAgo: (n) => `${n} hafta önce`,
    inMonths: (n) => `${n} ay sonra`,
    monthsAgo: (n) => `${n} ay önce`,
    inHours: (n) => `${n} saat sonra`,
    hoursAgo: (n) => `${n} saat önce`,
    inMinutes: (n) => `${n} dakika sonra`,
    minutesAgo: (n) => `${n} dakika önce`,
    now: "şimdi",
  },
  en: {
    today: "today",
    tomorrow: "tomorrow",
    yesterday: "yesterday",
    inDays: (n) => `in ${plural(n, "day")}`,
    daysAgo: (n) => `${plural(n, "day")} ago`,
    inWeeks: (n) => `in ${plural(n, "week")}`,
    weeksAgo: (n) => `${plural(n, "week")} ago`,
    inMonths: (n) => `in ${plural(n, "month")}`,
    monthsAgo: (n) => `${plural(n, "month")} ago`,
    inHours: (n) => `in ${plural(n, "hour")}`,
    hoursAgo: (n) => `${plural(n, "hour")} ago`,
    inMinutes: (n) => `in ${plural(n, "minute")}`,
    minutesAgo: (n) => `${plural(n, "minute")} ago`,
    now: "now",
  },
  az: {
    today: "bu gün",
    tomorrow: "sabah",
    yesterday: "dünən",
    inDays: (n) => `${n} gün sonra`,
    daysAgo: (n) => `${n} gün əvvəl`,
    inWeeks: (n) => `${n} həftə sonra`,
    weeksAgo: (n) => `${n} həftə əvvəl`,
    inMonths: (n) => `${n} ay sonra`,
    monthsAgo: (n) => `${n} ay əvvəl`,
    inHours: (n) => `${n} saat sonra`,
    hoursAgo: (n) => `${n} saat əvvəl`,
    inMinutes: (n) => `${n} dəqiqə sonra`,
    minutesAgo: (n) => `${n} dəqiqə əvvəl`,
    now: "indi",
  },
};
