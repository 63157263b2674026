import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const form = {
  summary: {
    one: "Göndərilmədi: düzəldiləcək 1 yer var",
    many: "Göndərilmədi: düzəldiləcək {count} yer var",
    refusedTitle: "Bu əməliyyat yerinə yetirilmədi",
    titlePrefix: "Xəta: ",
    errorPrefix: "Xəta:",
  },
  submit: {
    sending: "Göndərilir…",
  },
  date: {
    day: "Gün",
    month: "Ay",
    year: "İl",
    hint: "Məsələn 12 3 2026",
  },
  time: {
    hint: "Məsələn 09:30",
  },
  select: {
    choose: "Seçin",
  },
  text: {
    atMost: "Ən çoxu {max} simvol.",
  },
  file: {
    again: "Faylı yenidən seçin; yazdıqlarınız yerindədir.",
  },
  conflict: {
    title: "Siz yazarkən başqası yadda saxladı",
    text: "Onun yazdığının üstünə yazılmadı, sizin yazdıqlarınız da itmədi. Fərqli olan hər cavabınızın yanında indi saxlanan durur. Yenidən saxlasanız, sizinki onun yerinə keçir.",
    stored: "İndi saxlanan",
    empty: "(boş)",
    yes: "Seçilib",
    no: "Seçilməyib",
  },
  refusal: {
    request_unreadable: "Göndərilən forma oxunmadı. Səhifəni yeniləyib bir daha cəhd edin.",
    request_too_large: "Göndərilən çox böyükdür. Daha kiçik fayl və ya daha qısa mətnlə cəhd edin.",
    request_foreign: "Bu forma bu saytdan göndərilməyib. Səhifəni burada açıb yenidən doldurun.",
    request_failed: "Bizdə bir nasazlıq oldu; heç nə yadda saxlanmadı. Bir az sonra yenidən cəhd edin.",
    request_unsure:
      "Əlaqə kəsildi; yadda saxlanıb-saxlanmadığı bəlli deyil. Səhifəni yeniləyib baxın, saxlanmayıbsa, yenidən cəhd edin.",
    not_found: "Axtardığınız qeyd tapılmadı. Siyahıya qayıdıb yenidən seçin.",
    sign_in_needed: "Sessiyanız bağlanıb. Daxil olub yenidən cəhd edin.",
    unknown: "Bu əməliyyat hazırda mümkün deyil.",
  },
} satisfies Messages["form"];
