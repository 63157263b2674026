import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const network: Messages["network"] = {
  edit: {
    title: "Şəbəkənin məlumatları",
    lead: "Şəbəkənin adı, dili, saatı və hər səhifədə görünən şəkilləri.",
    facts: "Ad, dil və saat",
    name: {
      tr: "Ad (türkcə)",
      en: "Ad (ingiliscə)",
      az: "Ad (azərbaycanca)",
    },
    locale: "Əsas dil",
    localeHint: "Tərcüməsi olmayan mətnlər bu dildə göstərilir. Əvvəl yazılmış mətnlərin dili dəyişmir.",
    zone: "Saat qurşağı",
    zoneHint: "IANA adı, məsələn Asia/Baku. Yeni sessiyalarda və “bu gün” üçün qüvvədədir.",
    save: "Yadda saxla",
    saved: "Yadda saxlanıldı. Bütün səhifələr yeniləndi.",
    pictureSaved: "Şəkil yadda saxlanıldı və bütün səhifələrdə görünür.",
    file: "Şəkil faylı",
    fileHint: "PNG, JPEG və ya WebP; ən çoxu 3 MB",
    altText: "Şəkildə nə var",
    altTextHint: "Şəkli görə bilməyənlər üçün qısa izah",
    upload: "Şəkli yadda saxla",
    logo: {
      title: "Loqo",
      lead: "Hər səhifənin yuxarısında, şəbəkənin adının yanında durur.",
      none: "Loqo yoxdur; portalın öz nişanı durur.",
      change: "Loqo yüklə",
      remove: "Loqonu sil",
    },
    emblem: {
      title: "Maliyyələşdirənin emblemi",
      lead: "Hər səhifənin aşağısında, maliyyələşdirmə sətrinin yanında durur.",
      none: "Emblem yoxdur.",
      change: "Emblem yüklə",
      remove: "Emblemi sil",
    },
  },
  refusal: {
    network_changed_meanwhile:
      "Siz yazarkən başqası bu məlumatları dəyişdi. Səhifəni yenidən açıb bir daha cəhd edin.",
    network_name_missing: "Şəbəkənin adını əsas dildə yazın.",
    time_zone_unknown: "Belə saat qurşağı yoxdur. Asia/Baku kimi IANA adı yazın.",
    alt_text_missing: "Şəkli görə bilməyənlər üçün qısa izah yazın.",
    file_empty: "Şəkil faylı seçin.",
    file_too_large: "Şəkil çox böyükdür; ən çoxu 3 MB ola bilər.",
    file_kind_not_allowed: "Yalnız PNG, JPEG və ya WebP yükləmək olar.",
    file_not_what_it_says: "Faylın məzmunu adının dediyi növdə deyil.",
    file_has_program: "Faylda icra olunan məzmun var.",
    file_unreadable: "Şəkil açılmadı; fayl zədəli ola bilər.",
    picture_too_large: "Şəklin ölçüləri çox böyükdür.",
  },
};
