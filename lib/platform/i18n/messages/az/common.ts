import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const common = {
  action: {
    cancel: "Ləğv et",
    change: "Dəyiş",
  },
  word: {
    optional: "məcburi deyil",
    demo: "Nümunə məlumat",
  },
  figure: {
    asOf: "{date} tarixinə",
    masked: "5-dən az",
    maskedWhy: "Şəxslər tanınmasın deyə 5-dən kiçik saylar göstərilmir.",
  },
  state: {
    done: "Tamamlanıb",
    now: "Hazırda",
    next: "Növbəti",
    skipped: "Edilməyib",
    who: "Növbə kimdədir: {who}",
  },
  breadcrumb: {
    label: "Buradasınız",
  },
  chart: {
    table: "Cədvəl şəklində göstər",
  },
  map: {
    label: "Bölgələrin xəritəsi",
    legend: "Xəritənin mənası",
    pilot: "Pilot bölgə",
    host: "Mərkəz olan bölgə",
  },
} satisfies Messages["common"];
