import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const file = {
  refusal: {
    file_empty: "Fayl boşdur. Başqa fayl seçin.",
    file_too_large: "Fayl çox böyükdür. Daha kiçik fayl seçin.",
    file_kind_not_allowed: "Bu növ fayl yüklənə bilməz. Qəbul edilən növlərdən birini seçin.",
    file_not_what_it_says:
      "Faylın məzmunu uzantısına uyğun deyil. Faylı öz proqramında açıb yenidən yadda saxlayın.",
    file_has_program: "Bu PDF-də skript, əlavə fayl və ya parol var. “PDF kimi çap et” ilə yenidən yaradın.",
    file_unreadable: "Şəkil açılmadı; fayl zədələnmiş ola bilər. Şəkli yenidən yadda saxlayıb cəhd edin.",
    picture_too_large: "Şəkil 40 milyon pikseldən böyükdür. Daha kiçik şəkil seçin.",
  },
} satisfies Messages["file"];
