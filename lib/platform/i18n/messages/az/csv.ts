import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const csv = {
  problem: {
    empty: "Fayl boşdur. Birinci sətirdə sütun başlıqları, altında ən azı bir sətir olmalıdır.",
    tooLarge: "Fayl çox böyükdür: ən çoxu {max, number} bayt ola bilər. Faylı bölüb hissə-hissə yükləyin.",
    tooManyRows: "Faylda çox sətir var: bir dəfəyə ən çoxu {max, number} sətir yüklənə bilər.",
    notText: "Fayl CSV kimi oxunmadı. Cədvəl proqramında “CSV UTF-8” kimi yenidən yadda saxlayın.",
    brokenQuotes:
      "Sətir {line, number}: açılan dırnaq bağlanmır və ya xananın içində tək dırnaq var. Həmin xananı düzəldin.",
    unevenRow:
      "Sətir {line, number}: {expected, number} əvəzinə {found, number} xana var. Artıq ayırıcını silin və ya xananı dırnaq içinə alın.",
    missingColumn: "“{column}” sütunu yoxdur. Onu başlıq sətrinə əlavə edin.",
    repeatedColumn: "“{column}” sütunu iki dəfə var. Birini silin.",
  },
} satisfies Messages["csv"];
